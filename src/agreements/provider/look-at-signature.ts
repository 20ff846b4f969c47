import { z } from 'zod';
import { instantToColumn } from '../../kernel/calendar.ts';
import { outsideEffect } from '../../kernel/effect.ts';
import { takeAgreement } from '../load-agreement.ts';
import { applyNews } from './apply-news.ts';
import { KeptNews, newsFromKept } from './news.ts';

/** Asks the provider how an agreement stands there, and brings ours up to it. Asking changes nothing. */
export const lookAtSignature = outsideEffect({
  kind: 'signature.look',
  payload: z.object({ agreementId: z.string() }),
  /** Null: there was nothing to ask any more. */
  receipt: z.object({ news: KeptNews.nullable() }),
  async finish(tx, { payload: { agreementId }, receipt: { news } }, visit) {
    if (news === null) return [];
    const agreement = await takeAgreement(tx, agreementId);
    await tx.agreement.update({
      where: { id: agreementId },
      data: { providerAskedAt: instantToColumn(visit.now) },
    });
    return applyNews(tx, agreement, newsFromKept(news), 'asked', visit);
  },
});
