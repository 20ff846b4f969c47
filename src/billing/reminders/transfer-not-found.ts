import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { dayIn } from '../../kernel/calendar.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import type { TransferNotFound } from './events.ts';
import { takeUp } from './load-remark.ts';
import { settledNow } from './settle-remarks.ts';
import { sayAsTeam } from './team-says.ts';

/** Finance has looked for a transfer, and it is not there: the client is told, and reminders go on. */
export const transferNotFound = act({
  name: 'invoice.transfer-not-found',
  input: z.object({ remarkId: z.string() }),
  async run(tx, { remarkId: looked }, visit) {
    const { invoice, remark } = await takeUp(tx, visit.person, looked, ['paid-by-transfer']);
    await tx.invoiceRemark.update({ where: { id: looked }, data: settledNow(visit) });
    const { id: invoiceId, engagementId } = invoice;
    const { timeZone } = await engagementFacts(tx, engagementId);
    const day = remark.day ?? dayIn(remark.at, timeZone);
    const remarkId = await sayAsTeam(tx, visit, invoiceId, { kind: 'not-found', day });
    const notFound: TransferNotFound = {
      type: 'invoice.transfer-not-found',
      engagementId,
      invoiceId,
      remarkId,
    };
    return outcome([notFound]);
  },
});
