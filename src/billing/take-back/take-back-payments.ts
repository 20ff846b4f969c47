import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { StoredActor } from '../../kernel/actor.ts';
import { dayFromColumn, dayIn, instantFromColumn } from '../../kernel/calendar.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import type { Happening } from '../../kernel/event.ts';
import { type Money, money } from '../../kernel/money.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Invoice, PaidInvoice, SentInvoice } from '../invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import { remainderOf } from '../provider/settled.ts';
import { sayAsTeam } from '../reminders/team-says.ts';
import { MOST_AT_ONCE } from '../statement/at-once.ts';
import { putBack } from '../statement/set-entry-aside.ts';
import type { PaymentsTakenBack } from './events.ts';
import { freeEntry } from './free-entry.ts';
import { type Held, type HeldPayment, holdPayments } from './hold-payments.ts';
import { refuse } from './refusals.ts';
import { reopenRemarks } from './reopen-remarks.ts';

/**
 * Finance undoes what it recorded by mistake. `payment`: it never came in for this invoice, which is open again; what
 * the bank says stays, and is decided on again. `match`: only the line behind it is another. `entryIds`: lines that were
 * set aside, and are for an invoice after all.
 */
export const takeBackPayments = act({
  name: 'payment.take-back',
  input: z.object({
    paymentIds: z.array(z.string()),
    entryIds: z.array(z.string()).default([]),
    what: z.enum(['payment', 'match']),
    reason: z.string().trim().min(1).max(500),
  }),
  async run(tx, { paymentIds, entryIds, what, reason }, visit) {
    await mustApproveMoney(tx, visit.person);
    const count = paymentIds.length + entryIds.length;
    if (count === 0) throw refuse.nothingChosen(undefined, 'which');
    if (count > MOST_AT_ONCE) throw refuse.tooMany({ most: MOST_AT_ONCE }, 'which');
    const held = await holdPayments(tx, paymentIds, entryIds);
    const { payments } = held;
    const events: Happening[] = [];
    const open: { readonly number: string; readonly left: Money }[] = [];
    if (what === 'match') await unmatch(tx, payments);
    else
      for (const invoice of held.invoices.values()) {
        const those = payments.filter(({ invoiceId }) => invoiceId === invoice.id);
        const taken = await takeBack(tx, mustBeOpenable(invoice, those), those, reason, visit);
        const byBank: Pick<PaymentsTakenBack, 'byBank'> = wentBack(those, held) ? { byBank: true } : {};
        const event: PaymentsTakenBack = { ...taken.event, ...byBank };
        events.push(event);
        open.push(taken.open);
      }
    const freed = new Set(payments.flatMap(({ entryId }) => entryId ?? []));
    for (const entryId of freed) events.push(await freeEntry(tx, entryId, reason));
    for (const entryId of entryIds) if (!freed.has(entryId)) events.push(await putBack(tx, entryId, reason));
    return outcome(events, { open });
  },
});

async function unmatch(tx: Tx, payments: readonly HeldPayment[]): Promise<void> {
  if (payments.some(({ entryId }) => entryId === null)) throw refuse.noMatch(undefined, 'what');
  const id = { in: payments.map((payment) => payment.id) };
  await tx.payment.updateMany({ where: { id }, data: { entryId: null } });
}

function mustBeOpenable(invoice: Invoice, payments: readonly HeldPayment[]): SentInvoice | PaidInvoice {
  if (invoice.status !== 'sent' && invoice.status !== 'paid') throw refuse.isVoid();
  const isElsewhere =
    invoice.provider !== 'bank-transfer' || payments.some(({ providerRef }) => providerRef !== null);
  if (isElsewhere) throw refuse.elsewhere({ number: invoice.number });
  const back = payments.flatMap(({ refunds }) => refunds).reduce((all, { amount }) => all + amount, 0n);
  if (back > 0n) throw refuse.sentBack({ amount: money(back, invoice.total.currency) });
  return invoice;
}

/** The rows go, so that every sum is right by itself; the event says what they were. The caller holds all of them. */
async function takeBack(
  tx: Tx,
  invoice: SentInvoice | PaidInvoice,
  payments: readonly HeldPayment[],
  reason: string,
  visit: Visit,
): Promise<{
  readonly event: PaymentsTakenBack;
  readonly open: { readonly number: string; readonly left: Money };
}> {
  const { id: invoiceId, engagementId, number, total, status } = invoice;
  const { timeZone } = await engagementFacts(tx, engagementId);
  await tx.payment.deleteMany({ where: { id: { in: payments.map(({ id }) => id) } } });
  for (const { recordedAt, paidOn } of payments) {
    const settledAt = instantFromColumn(recordedAt);
    await reopenRemarks(tx, invoiceId, { settledAt, today: dayIn(visit.now, timeZone) });
    await sayAsTeam(tx, visit, invoiceId, { kind: 'taken-back', day: dayFromColumn(paidOn), text: reason });
  }
  await tx.invoice.update({ where: { id: invoiceId }, data: { status: 'sent' } });
  const left = await remainderOf(tx, { ...invoice, status: 'sent' });
  const event: PaymentsTakenBack = {
    type: 'payment.taken-back',
    engagementId,
    invoiceId,
    payments: payments.map(saidOf),
    amount: money(
      payments.reduce((all, { amount }) => all + amount, 0n),
      total.currency,
    ),
    reason,
    wasPaid: status === 'paid',
  };
  return { event, open: { number, left } };
}

/** A statement has said that the bank took all of it back: then it was no mistake of ours. */
const wentBack = (payments: readonly HeldPayment[], { entries }: Held): boolean =>
  payments.every(({ entryId }) => entryId !== null && entries.get(entryId)?.row.returnedOn != null);

const saidOf = ({
  id: paymentId,
  amount,
  currency,
  paidOn,
  reference,
  recordedBy,
  entryId,
}: HeldPayment) => ({
  paymentId,
  amount: money(amount, currency),
  paidOn: dayFromColumn(paidOn),
  reference,
  recordedBy: StoredActor.parse(recordedBy).name,
  entryId,
});
