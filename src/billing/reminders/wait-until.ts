import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { type Day, dayIn, LocalDay } from '../../kernel/calendar.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { SentInvoice } from '../invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import type { WaitAgreed } from './events.ts';
import { openInvoice, takeUp } from './load-remark.ts';
import { mustBePromisable } from './promise-day.ts';
import { aboutPaying, settleRemarks } from './settle-remarks.ts';
import { sayAsTeam } from './team-says.ts';

/** Finance has agreed with the client to wait until a day, in the place of what was said about paying before. */
export const waitUntil = act({
  name: 'invoice.wait-until',
  input: z.object({ invoiceId: z.string(), day: LocalDay }),
  async run(tx, { invoiceId, day }, visit) {
    await mustApproveMoney(tx, visit.person);
    return outcome([await agree(tx, visit, await openInvoice(tx, invoiceId), day)]);
  },
});

/** Finance agrees to the day that the client has named. */
export const agreeToWait = act({
  name: 'invoice.agree-to-wait',
  input: z.object({ remarkId: z.string() }),
  async run(tx, { remarkId }, visit) {
    const { invoice, remark } = await takeUp(tx, visit.person, remarkId, ['will-pay']);
    if (remark.day === null) throw new Error(`promise ${remarkId} has no day`);
    return outcome([await agree(tx, visit, invoice, remark.day)]);
  },
});

async function agree(
  tx: Tx,
  visit: Visit,
  { id: invoiceId, engagementId }: SentInvoice,
  day: Day,
): Promise<WaitAgreed> {
  const { timeZone } = await engagementFacts(tx, engagementId);
  mustBePromisable(day, dayIn(visit.now, timeZone));
  await settleRemarks(tx, visit, invoiceId, aboutPaying);
  const remarkId = await sayAsTeam(tx, visit, invoiceId, { kind: 'wait', day });
  return { type: 'invoice.wait-agreed', engagementId, invoiceId, remarkId, day };
}
