import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { add, money } from '../kernel/money.ts';
import { lockAgreed, mustCover } from './agreed-total.ts';
import type { AgreedTotalChanged } from './events.ts';
import { refuse } from './refusals.ts';

/** A bonus that the client gave raises the agreed total, in the decision's own transaction; the agreement stays as it is. */
export const addBonusToTotal = act({
  name: 'engagement.add-bonus-to-total',
  input: z.object({
    engagementId: z.string(),
    amount: z.object({ minor: z.bigint().positive(), currency: z.string() }),
  }),
  async run(tx, { engagementId, amount }) {
    const agreed = await lockAgreed(tx, engagementId);
    const { currency } = agreed.total;
    if (amount.currency !== currency)
      throw refuse.otherCurrency({ currency: amount.currency, agreed: currency });
    const agreedTotal = mustCover(add(agreed.total, money(amount.minor, currency)), agreed);
    await tx.engagement.update({
      where: { id: engagementId },
      data: { agreedTotal: agreedTotal.minor },
    });
    const { version } = agreed;
    const changed: AgreedTotalChanged = {
      type: 'engagement.agreed-total-changed',
      engagementId,
      version,
      agreedTotal,
    };
    return outcome([changed]);
  },
});
