import { z } from 'zod';
import { instantToColumn } from '../kernel/calendar.ts';
import { outsideEffect } from '../kernel/effect.ts';
import type { AgreementSent } from './events.ts';
import { takeAgreement } from './load-agreement.ts';
import { askInTurn } from './signing/ask-in-turn.ts';
import { scheduleNudges } from './signing/schedule-nudges.ts';

/** Hands a released agreement to the signature provider, as a document whose hash is known from here on. */
export const requestSignature = outsideEffect({
  kind: 'signature.request',
  payload: z.object({ agreementId: z.string() }),
  receipt: z.object({
    provider: z.string(),
    providerRef: z.string(),
    document: z.object({ id: z.string(), sha256: z.string() }),
  }),
  async finish(tx, { payload: { agreementId }, receipt }, visit) {
    const agreement = await takeAgreement(tx, agreementId);
    const { provider, providerRef, document } = receipt;
    const handedOver = { provider, providerRef, documentId: document.id };
    if (agreement.status !== 'sending') {
      // Voided on its way: what the provider holds is kept, so that it can be voided there too.
      await tx.agreement.update({ where: { id: agreementId }, data: handedOver });
      return [];
    }
    const { engagementId, version } = agreement;
    const expiresAt = await scheduleNudges(tx, { agreementId, engagementId }, visit);
    await tx.agreement.update({
      where: { id: agreementId },
      data: {
        ...handedOver,
        status: 'sent',
        sentAt: instantToColumn(visit.now),
        expiresAt: instantToColumn(expiresAt),
      },
    });
    const sent: AgreementSent = {
      type: 'agreement.sent',
      engagementId,
      agreementId,
      version,
      documentSha256: document.sha256,
      expiresAt,
      asked: await askInTurn(tx, agreementId, visit),
    };
    return [sent];
  },
});
