import { z } from 'zod';
import { type BillTo, billToOf } from '../bill-to.ts';

/** What the client wants to read on an invoice, as its columns have it: only what was asked for. */
export interface NewWords {
  readonly purchaseOrder?: string;
  readonly billTo?: Readonly<Record<string, string>>;
}

const Stored = z.record(z.string(), z.unknown()).nullable().catch(null);
const Words = z.record(z.string(), z.string()).catch({});

/** The columns of an invoice that say to whom it is made out. */
interface Written {
  readonly status: string;
  readonly billTo: unknown;
  readonly purchaseOrder: string | null;
}

interface Client {
  readonly name: string;
  readonly billing: unknown;
}

const isOpen = ({ status }: Written): boolean => status === 'draft' || status === 'held';

/** A draft follows what the client's details say now, with its own words on top; from its approval on it stays. */
function storedFor(invoice: Written, client: Client): Record<string, unknown> {
  const own = Stored.parse(invoice.billTo);
  const base = isOpen(invoice) || own === null ? Stored.parse(client.billing) : {};
  const { purchaseOrder } = invoice;
  return { ...base, ...own, ...(purchaseOrder !== null && { purchaseOrder }) };
}

/** To whom this invoice is made out. */
export const billToOfInvoice = (invoice: Written, client: Client): BillTo =>
  billToOf({ name: client.name, billing: storedFor(invoice, client) });

/**
 * What is written on the invoice's row when it is approved: what changes afterwards is for the next one. What was asked
 * for stays told apart (`wished`), for it goes along when the invoice is billed again; the rest is then read anew.
 */
export function fixedBillTo(invoice: Written, client: Client) {
  const { purchaseOrder = null, legalName } = billToOfInvoice(invoice, client);
  const { purchaseOrder: _order, ...stored } = storedFor(invoice, client);
  const known = Words.parse(Object.fromEntries(Object.entries(stored).filter(([, one]) => isText(one))));
  return { purchaseOrder, billTo: { ...known, legalName, wished: wishesOf(invoice).billTo ?? {} } };
}

const isText = (value: unknown): boolean => typeof value === 'string';

/** What was asked for on this invoice. */
export function wishesOf(invoice: Written): NewWords {
  const own = Stored.parse(invoice.billTo);
  const billTo = Words.parse(isOpen(invoice) ? own : own?.['wished']);
  return {
    ...(invoice.purchaseOrder !== null && { purchaseOrder: invoice.purchaseOrder }),
    ...(Object.keys(billTo).length > 0 && { billTo }),
  };
}
