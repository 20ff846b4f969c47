import { lookForAmount, lookForPayer } from './look-for-payer.ts';
import { numberFinder, wordsToSearch } from './number-in-words.ts';
import { bareName } from './payer-name.ts';
import type { OpenEntry, OpenInvoice, Part, Proposal } from './proposal.ts';
import { leftOf, MOST_PARTS, order, paidFor, type Search } from './search.ts';

/**
 * Proposes for every entry what it pays. The oldest entry comes first, what names an invoice goes before what only looks
 * like one, and nothing is proposed to be paid twice: all proposals can be confirmed together. `seen`: by entry, the
 * statement of which it likely repeats a payment.
 */
export function proposeMatches(
  entries: readonly OpenEntry[],
  invoices: readonly OpenInvoice[],
  seen: ReadonlyMap<string, string> = new Map(),
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
  const found = new Map<string, Proposal>(
    [...seen].map(([id, about]) => [id, { certainty: 'none', reason: 'seen-before', about }]),
  );
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

const namedBy = (entry: OpenEntry, { invoices }: Search) => {
  const words = wordsToSearch(`${entry.reference}\n${entry.payer}`);
  return invoices.filter(({ isNamedIn }) => isNamedIn(words));
};

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
    // What names another invoice is for that one, whoever sent it.
    if (named.length > 0 ? !named.includes(invoice) : fitOf(invoice) === undefined) continue;
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
