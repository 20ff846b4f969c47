import type { Words } from './number-in-words.ts';
import { bareName, nameFit } from './payer-name.ts';
import type { OpenEntry, OpenInvoice } from './proposal.ts';

export interface Sought extends OpenInvoice {
  readonly isNamedIn: (words: Words) => boolean;
  readonly bareNames: readonly string[];
}

export interface Search {
  readonly invoices: readonly Sought[];
  /** What no earlier entry pays yet. */
  readonly left: Map<string, bigint>;
  readonly takenPayments: Set<string>;
}

export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const leftOf = (id: string, { left }: Search): bigint => left.get(id) ?? 0n;

/** So many invoices are proposed to be paid by one entry: a button has to carry them all. */
export const MOST_PARTS = 20;

/** Whose client this payer is, and whether that is certain. */
export function paidFor(entry: OpenEntry): (invoice: Sought) => 'same' | 'like' | undefined {
  const from = { payer: bareName(entry.payer), words: bareName(entry.reference) };
  return ({ bareNames }) => {
    const fits = bareNames.map((name) => nameFit(name, from));
    return fits.includes('same') ? 'same' : fits.find((fit) => fit !== undefined);
  };
}
