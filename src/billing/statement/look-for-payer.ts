import type { OpenEntry, Proposal } from './proposal.ts';
import { leftOf, MOST_PARTS, order, paidFor, type Search, type Sought } from './search.ts';

export function lookForPayer(entry: OpenEntry, search: Search): Proposal | undefined {
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
  if (theirs.length < 2 || theirs.length > MOST_PARTS || owed !== entry.left)
    return lookForShort(entry, theirs, search);
  const parts = theirs.map(({ id }) => ({ invoiceId: id, minor: leftOf(id, search) }));
  return { certainty: 'likely', reason: 'payer-all', parts };
}

/** Banks on the way keep fees, and some payers take them off: so much of an invoice, as one part in this many. */
const FEES = 20n;

function lookForShort(entry: OpenEntry, theirs: readonly Sought[], search: Search): Proposal | undefined {
  const short = theirs.filter(({ id }) => {
    const missing = leftOf(id, search) - entry.left;
    return missing > 0n && missing * FEES <= leftOf(id, search);
  });
  const [one] = short;
  return one !== undefined && short.length === 1
    ? { certainty: 'likely', reason: 'payer-short', parts: [{ invoiceId: one.id, minor: entry.left }] }
    : undefined;
}

/** The amount alone, where no other open invoice has it. */
export function lookForAmount(entry: OpenEntry, search: Search): Proposal | undefined {
  const exact = search.invoices.filter(
    ({ id, currency }) => currency === entry.currency && leftOf(id, search) === entry.left,
  );
  const [one] = exact;
  return one !== undefined && exact.length === 1
    ? { certainty: 'likely', reason: 'amount', parts: [{ invoiceId: one.id, minor: entry.left }] }
    : undefined;
}
