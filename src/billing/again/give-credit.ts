import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import type { Happening } from '../../kernel/event.ts';
import { money } from '../../kernel/money.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { SentInvoice } from '../invoice.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import { creditInvoice } from '../provider/credit-invoice.ts';
import { remainderOf } from '../provider/settled.ts';
import { mustFitProvider } from '../provider/smallest-part.ts';
import { states } from '../text.ts';
import { amountFrom } from './amount-from.ts';
import type { SettledByCredit } from './events.ts';
import { creditFrom, numberCredit, type Written } from './number-credit.ts';
import { refuse } from './refusals.ts';

/**
 * Finance takes a part of what is still open off a sent invoice: an amount, or lines of it. By bank transfer the credit
 * note is ours, with a number of its own; at Stripe it is asked of Stripe. It counts from here on.
 */
export const giveCredit = act({
  name: 'credit.give',
  input: z.object({
    invoiceId: z.string(),
    /** As typed. Left out: `lines` say it. */
    amount: z.string().trim().optional(),
    lines: z.array(z.string()).readonly().optional(),
    reason: z.string().trim().min(1).max(500),
  }),
  async run(tx, { invoiceId, amount, lines = [], reason }, visit) {
    await mustApproveMoney(tx, visit.person);
    const invoice = await loadInvoice(tx, invoiceId);
    if (invoice.status !== 'sent') throw refuse.notCreditable({ state: states[invoice.status]() });
    const typed = amount ?? '';
    if ((typed === '') === (lines.length === 0)) throw refuse.amountOrLines(undefined, 'amount');
    const { currency } = invoice.total;
    const { credit, chosen } = await creditFrom(tx, invoice, {
      ...(typed !== '' && { amount: amountFrom(typed, currency) }),
      lines,
    });
    const given = money(credit.amount, currency);
    mustFitProvider(invoice.provider, given);
    const left = await remainderOf(tx, invoice);
    const field = typed === '' ? 'lines' : 'amount';
    if (given.minor > left.minor) throw refuse.tooMuchCredit({ amount: given, left }, field);
    const events = await write(tx, invoice, { credit, chosen, reason }, visit);
    const rest = money(left.minor - given.minor, currency);
    if (rest.minor === 0n && invoice.provider === 'bank-transfer') events.push(await settle(tx, invoice));
    return outcome(events, { left: rest, amount: given });
  },
});

async function write(
  tx: Tx,
  { id: invoiceId, engagementId, provider, total: { currency } }: SentInvoice,
  { credit, chosen, reason }: Written,
  visit: Visit,
): Promise<Happening[]> {
  if (provider !== 'bank-transfer') {
    const asked = await creditInvoice.run(tx, { invoiceId, amount: credit.amount, reason }, visit);
    return [...asked.events];
  }
  return [await numberCredit(tx, { engagementId, invoiceId, currency }, { credit, chosen, reason }, visit)];
}

/** Nothing is left to pay. */
async function settle(tx: Tx, { id: invoiceId, engagementId }: SentInvoice): Promise<SettledByCredit> {
  await tx.invoice.update({ where: { id: invoiceId }, data: { status: 'paid' } });
  return { type: 'invoice.settled-by-credit', engagementId, invoiceId };
}
