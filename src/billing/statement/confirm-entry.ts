import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { dayFromColumn, instantToColumn } from '../../kernel/calendar.ts';
import type { Happening } from '../../kernel/event.ts';
import { type Money, money } from '../../kernel/money.ts';
import { oneLine } from '../../kernel/shorten.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { SentInvoice } from '../invoice.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import { remainderOf } from '../provider/settled.ts';
import { mustBeAwaited, takePayment } from '../record-payment.ts';
import type { EntryConfirmed } from './events.ts';
import { type HeldEntry, loadOpenEntry } from './load-entry.ts';
import { refuse } from './refusals.ts';

const Parts = z.array(z.object({ invoiceId: z.string(), minor: z.bigint().positive() })).min(1);

/**
 * Finance says which invoices an entry pays, and how much of each: what they saw, so that nothing else is booked than
 * what was looked at. What is left of the entry stays unapplied.
 */
export const confirmEntry = act({
  name: 'entry.confirm',
  input: z.object({ entryId: z.string(), parts: Parts }),
  async run(tx, { entryId, parts }, visit) {
    await mustApproveMoney(tx, visit.person);
    const { events, left } = await applyEntry(tx, entryId, parts, visit);
    return outcome(events, { left });
  },
});

/** The same within another act, which has asked for the right. */
export async function applyEntry(
  tx: Tx,
  entryId: string,
  parts: z.output<typeof Parts>,
  visit: Visit,
): Promise<{ readonly events: readonly Happening[]; readonly left: Money }> {
  const entry = await loadOpenEntry(tx, entryId);
  const asked = parts.reduce((all, { minor }) => all + minor, 0n);
  if (asked > entry.left.minor) throw refuse.moreThanCameIn({ left: entry.left }, 'amount');
  const events: Happening[] = [];
  const confirmed: EntryConfirmed['parts'][number][] = [];
  // In one order, whoever confirms: two people with two entries for the same invoices wait, and don't deadlock.
  for (const { invoiceId, minor } of parts.toSorted((a, b) => (a.invoiceId < b.invoiceId ? -1 : 1))) {
    const invoice = mustBeAwaited(await loadInvoice(tx, invoiceId));
    const amount = await mustStillBeOwed(tx, invoice, entry, minor);
    const reference = await freeReference(tx, invoiceId, entry);
    const paidOn = dayFromColumn(entry.row.bookedOn);
    const taken = await takePayment(tx, invoice, { paidOn, amount, reference, entryId }, visit);
    events.push(...taken.events);
    confirmed.push({ invoiceId, paymentId: taken.paymentId, amount });
  }
  const left = money(entry.left.minor - asked, entry.left.currency);
  await closeIfApplied(tx, entryId, left, visit);
  const done: EntryConfirmed = {
    type: 'entry.confirmed',
    engagementId: null,
    statementId: entry.row.statementId,
    entryId,
    parts: confirmed,
    left,
  };
  return { events: [...events, done], left };
}

/** What was proposed may be another by now: the person looks again, instead of finding something else booked. */
async function mustStillBeOwed(
  tx: Tx,
  invoice: SentInvoice,
  { left }: HeldEntry,
  minor: bigint,
): Promise<Money> {
  const { currency } = invoice.total;
  if (currency !== left.currency) throw refuse.otherCurrency({ came: left.currency, owed: currency });
  const remainder = await remainderOf(tx, invoice);
  if (minor > remainder.minor) throw refuse.owedLess({ number: invoice.number, left: remainder }, 'amount');
  return money(minor, currency);
}

/** The bank's words, told from those of an earlier payment that said the same. */
async function freeReference(
  tx: Tx,
  invoiceId: string,
  { row: { id, reference, payer, bookedOn } }: HeldEntry,
): Promise<string> {
  const day = dayFromColumn(bookedOn).toString();
  const words = oneLine(reference || payer || day, 100);
  for (const free of [words, `${words} (${day})`])
    if ((await tx.payment.count({ where: { invoiceId, reference: free } })) === 0) return free;
  return `${words} (${id})`;
}

export async function closeIfApplied(tx: Tx, entryId: string, left: Money, visit: Visit): Promise<void> {
  if (left.minor > 0n) return;
  await tx.bankEntry.update({
    where: { id: entryId },
    data: {
      status: 'applied',
      settledBy: actorToColumn(actorOf(visit.person)),
      settledAt: instantToColumn(visit.now),
    },
  });
}
