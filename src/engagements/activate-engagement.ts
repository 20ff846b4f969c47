import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { money } from '../kernel/money.ts';
import { Terms } from '../kernel/terms.ts';
import { lockAgreed, mustCover } from './agreed-total.ts';
import type { EngagementActivated } from './events.ts';

/**
 * Puts an engagement in force, in the transaction of the signature: billing's own consequences of it need the agreed
 * total. A signature is a fact, so the engagement's status never stands in its way.
 */
export const activateEngagement = act({
  name: 'engagement.activate',
  input: z.object({
    engagementId: z.string(),
    version: z.number().int().min(1),
    fee: z.object({ minor: z.bigint(), currency: z.string() }),
    terms: Terms,
  }),
  async run(tx, { engagementId, version, fee, terms }) {
    const agreed = await lockAgreed(tx, engagementId);
    if (version <= agreed.version) return outcome([]);
    const agreedTotal = mustCover(money(fee.minor, fee.currency), agreed);
    await tx.engagement.update({
      where: { id: engagementId },
      data: {
        status: 'active',
        closedAt: null,
        agreedTotal: agreedTotal.minor,
        agreementVersion: version,
        terms,
      },
    });
    const activated: EngagementActivated = {
      type: 'engagement.activated',
      engagementId,
      version,
      agreedTotal,
    };
    return outcome([activated]);
  },
});
