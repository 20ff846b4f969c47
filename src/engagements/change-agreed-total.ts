import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { add, money } from '../kernel/money.ts';
import { lockAgreed, mustCover } from './agreed-total.ts';
import type { AgreedTotalChanged } from './events.ts';
import { refuse } from './refusals.ts';

/** An agreed change moves the agreed total and begins a new version, in the change's own transaction. */
export const changeAgreedTotal = act({
  name: 'engagement.change-agreed-total',
  input: z.object({
    engagementId: z.string(),
    version: z.number().int().min(1),
    priceDelta: z.object({ minor: z.bigint(), currency: z.string() }),
  }),
  async run(tx, { engagementId, version, priceDelta }) {
    const agreed = await lockAgreed(tx, engagementId);
    const { currency } = agreed.total;
    if (priceDelta.currency !== currency)
      throw refuse.otherCurrency({ currency: priceDelta.currency, agreed: currency });
    if (version <= agreed.version) throw refuse.versionPassed({ version: agreed.version });
    const agreedTotal = mustCover(add(agreed.total, money(priceDelta.minor, currency)), agreed);
    await tx.engagement.update({
      where: { id: engagementId },
      data: { agreedTotal: agreedTotal.minor, agreementVersion: version },
    });
    const changed: AgreedTotalChanged = {
      type: 'engagement.agreed-total-changed',
      engagementId,
      version,
      agreedTotal,
    };
    return outcome([changed]);
  },
});
