import { numberFinder, type Words, wordsToSearch } from './number-in-words.ts';
import { bareName, nameFit } from './payer-name.ts';

/** An invoice on which money is waited for. */
export interface OpenInvoice {
  readonly id: string;
  readonly number: string;
  readonly client: string;
  readonly currency: string;
  /** What is still to be paid, in minor units; 0 where it is settled. */
  readonly left: bigint;
  /** Under which its client pays: its own name, and those of payers that were confirmed before. */
  readonly payers: readonly string[];
  /** Payments that a person recorded and that no entry of a statement stands behind yet. */
  readonly recorded: readonly {
    readonly paymentId: string;
    readonly minor: bigint;
    readonly paidOn: string;
  }[];
}

/** Money that came in; `left` of it is not applied yet. */
export interface OpenEntry {
  readonly id: string;
  readonly bookedOn: string;
  readonly left: bigint;
  readonly currency: string;
  readonly payer: string;
  readonly reference: string;
}

export const matchReasons = [
  'number',
  'numbers',
  'number-part',
  'number-more',
  'payer-amount',
  'payer-like',
  'payer-all',
  'amount',
  'recorded',
] as const;
export type MatchReason = (typeof matchReasons)[number];

export const noMatchReasons = ['currency', 'settled', 'nothing'] as const;
export type NoMatchReason = (typeof noMatchReasons)[number];

export interface Part {
  readonly invoiceId: string;
  readonly minor: bigint;
}

/** What an entry pays, how sure that is, and why. */
export type Proposal =
  | { readonly certainty: 'sure' | 'likely'; readonly reason: MatchReason; readonly parts: readonly Part[] }
  | {
      readonly certainty: 'likely';
      readonly reason: 'recorded';
      readonly parts: readonly Part[];
      readonly paymentId: string;
    }
  | { readonly certainty: 'none'; readonly reason: NoMatchReason; readonly about: string | null };

interface Sought extends OpenInvoice {
  readonly isNamedIn: (words: Words) => boolean;
  readonly bareNames: readonly string[];
}

interface Search {
  readonly invoices: readonly Sought[];
  /** What no earlier entry pays yet. */
  readonly left: Map<string, bigint>;
  readonly takenPayments: Set<string>;
}

/**
 * Proposes for every entry what it pays. The oldest entry comes first, what names an invoice goes before what only looks
 * like one, and nothing is proposed to be paid twice: all proposals can be confirmed together.
 */
export function proposeMatches(
  entries: readonly OpenEntry[],
  invoices: readonly OpenInvoice[],
): ReadonlyMap<string, Proposal> {
  const search: Search = {
    invoices: invoices.map((invoice) => ({
      ...invoice,
      isNamedIn: numberFinder(invoice.number),
      bareNames: [...new Set(invoice.payers.map(bareName))],
    })),
    left: new Map(invoices.map(({ id, left }) => [id, left])),
    takenPayments: new Set(),
  };
  const found = new Map<string, Proposal>();
  const inOrder = entries.toSorted((a, b) => order(a.bookedOn, b.bookedOn) || order(a.id, b.id));
  for (const look of [lookForRecorded, lookForNumber, lookForPayer, lookForAmount])
    for (const entry of inOrder) {
      if (found.has(entry.id)) continue;
      const proposal = look(entry, search);
      if (proposal === undefined) continue;
      found.set(entry.id, proposal);
      if (proposal.certainty === 'none') continue;
      if ('paymentId' in proposal) search.takenPayments.add(proposal.paymentId);
      else
        for (const { invoiceId, minor } of proposal.parts)
          search.left.set(invoiceId, (search.left.get(invoiceId) ?? 0n) - minor);
    }
  for (const { id } of entries)
    if (!found.has(id)) found.set(id, { certainty: 'none', reason: 'nothing', about: null });
  return found;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const namedBy = (entry: OpenEntry, { invoices }: Search) => {
  const words = wordsToSearch(`${entry.reference}\n${entry.payer}`);
  return invoices.filter(({ isNamedIn }) => isNamedIn(words));
};

/** Whose client this payer is, and whether that is certain. */
function paidFor(entry: OpenEntry): (invoice: Sought) => 'same' | 'like' | undefined {
  const from = { payer: bareName(entry.payer), words: bareName(entry.reference) };
  return ({ bareNames }) => {
    const fits = bareNames.map((name) => nameFit(name, from));
    return fits.includes('same') ? 'same' : fits.find((fit) => fit !== undefined);
  };
}

/** So many invoices are proposed to be paid by one entry: a button has to carry them all. */
const MOST_PARTS = 20;

/** How many days may lie between what a person recorded and what the bank says about it. */
const NEAR_DAYS = 10;

const daysBetween = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** A person was faster than the statement. */
function lookForRecorded(entry: OpenEntry, search: Search): Proposal | undefined {
  const inQuestion = search.invoices.filter(
    ({ recorded, currency }) => recorded.length > 0 && currency === entry.currency,
  );
  if (inQuestion.length === 0) return undefined;
  const named = namedBy(entry, search);
  const fitOf = paidFor(entry);
  for (const invoice of inQuestion) {
    if (!named.includes(invoice) && fitOf(invoice) === undefined) continue;
    const same = invoice.recorded.find(
      ({ paymentId, minor, paidOn }) =>
        minor === entry.left &&
        daysBetween(paidOn, entry.bookedOn) <= NEAR_DAYS &&
        !search.takenPayments.has(paymentId),
    );
    if (same !== undefined)
      return {
        certainty: 'likely',
        reason: 'recorded',
        parts: [{ invoiceId: invoice.id, minor: same.minor }],
        paymentId: same.paymentId,
      };
  }
  return undefined;
}

function lookForNumber(entry: OpenEntry, search: Search): Proposal | undefined {
  const named = namedBy(entry, search);
  const [first] = named;
  if (first === undefined) return undefined;
  const ours = named.filter(({ currency }) => currency === entry.currency);
  if (ours.length === 0) return { certainty: 'none', reason: 'currency', about: first.id };
  const open = ours.filter(({ id }) => leftOf(id, search) > 0n).slice(0, MOST_PARTS);
  if (open.length === 0) return { certainty: 'none', reason: 'settled', about: ours[0]?.id ?? null };
  const owed = open.reduce((all, { id }) => all + leftOf(id, search), 0n);
  if (owed === entry.left) {
    const reason = open.length === 1 ? 'number' : 'numbers';
    return {
      certainty: 'sure',
      reason,
      parts: open.map(({ id }) => ({ invoiceId: id, minor: leftOf(id, search) })),
    };
  }
  const parts = fill(entry.left, open, search);
  return { certainty: 'likely', reason: entry.left < owed ? 'number-part' : 'number-more', parts };
}

const leftOf = (id: string, { left }: Search): bigint => left.get(id) ?? 0n;

/** The oldest number first, as far as the money goes. */
function fill(money: bigint, open: readonly OpenInvoice[], search: Search): readonly Part[] {
  let rest = money;
  const parts: Part[] = [];
  for (const { id } of open.toSorted((a, b) => order(a.number, b.number))) {
    const owed = leftOf(id, search);
    const minor = owed < rest ? owed : rest;
    if (minor === 0n) continue;
    parts.push({ invoiceId: id, minor });
    rest -= minor;
  }
  return parts;
}

function lookForPayer(entry: OpenEntry, search: Search): Proposal | undefined {
  const fitOf = paidFor(entry);
  const theirs = search.invoices.filter(
    (invoice) =>
      invoice.currency === entry.currency && leftOf(invoice.id, search) > 0n && fitOf(invoice) !== undefined,
  );
  const exact = theirs.filter(({ id }) => leftOf(id, search) === entry.left);
  const [one] = exact.toSorted((a, b) => order(a.number, b.number));
  if (one !== undefined) {
    const parts = [{ invoiceId: one.id, minor: entry.left }];
    return exact.length === 1 && fitOf(one) === 'same'
      ? { certainty: 'sure', reason: 'payer-amount', parts }
      : { certainty: 'likely', reason: 'payer-like', parts };
  }
  const owed = theirs.reduce((all, { id }) => all + leftOf(id, search), 0n);
  if (theirs.length < 2 || theirs.length > MOST_PARTS || owed !== entry.left) return undefined;
  const parts = theirs.map(({ id }) => ({ invoiceId: id, minor: leftOf(id, search) }));
  return { certainty: 'likely', reason: 'payer-all', parts };
}

/** The amount alone, where no other open invoice has it. */
function lookForAmount(entry: OpenEntry, search: Search): Proposal | undefined {
  const exact = search.invoices.filter(
    ({ id, currency }) => currency === entry.currency && leftOf(id, search) === entry.left,
  );
  const [one] = exact;
  return one !== undefined && exact.length === 1
    ? { certainty: 'likely', reason: 'amount', parts: [{ invoiceId: one.id, minor: entry.left }] }
    : undefined;
}
