import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import type { RemarkAnswered } from './events.ts';
import { takeUp } from './load-remark.ts';
import { settledNow } from './settle-remarks.ts';
import { sayAsTeam } from './team-says.ts';

/** Finance answers what the client said, in words that the client reads, and reminders go on. */
export const answerRemark = act({
  name: 'invoice.answer-remark',
  input: z.object({ remarkId: z.string(), answer: z.string().trim().min(1).max(2000) }),
  async run(tx, { remarkId: to, answer }, visit) {
    const { invoice } = await takeUp(tx, visit.person, to, ['wrong', 'details', 'will-pay']);
    await tx.invoiceRemark.update({ where: { id: to }, data: settledNow(visit) });
    const { id: invoiceId, engagementId } = invoice;
    const remarkId = await sayAsTeam(tx, visit, invoiceId, { kind: 'answer', text: answer });
    const answered: RemarkAnswered = {
      type: 'invoice.remark-answered',
      engagementId,
      invoiceId,
      remarkId,
      to,
    };
    return outcome([answered]);
  },
});
