import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { outsideEffect } from '../kernel/effect.ts';
import type { Agreement } from './agreement.ts';
import type { AgreementSent } from './events.ts';
import { takeAgreement } from './load-agreement.ts';
import type { SignatureCameLate } from './provider/events.ts';
import { askInTurn } from './signing/ask-in-turn.ts';
import { scheduleNudges } from './signing/schedule-nudges.ts';
import { voidSignature } from './void-signature.ts';

/** Hands a released agreement to the signature provider, as a document whose hash is known from here on. */
export const requestSignature = outsideEffect({
  kind: 'signature.request',
  payload: z.object({ agreementId: z.string() }),
  /** Null: it was taken back before anything went out. */
  receipt: z
    .object({
      provider: z.string(),
      providerRef: z.string(),
      document: z.object({ id: z.string(), sha256: z.string() }),
    })
    .nullable(),
  async finish(tx, { payload: { agreementId }, receipt }, visit) {
    if (receipt === null) return [];
    const agreement = await takeAgreement(tx, agreementId);
    const { provider, providerRef, document } = receipt;
    const handedOver = { provider, providerRef, documentId: document.id };
    if (agreement.status !== 'sending') {
      // Voided on its way: what the provider holds is kept, so that it can be voided there too.
      await tx.agreement.update({ where: { id: agreementId }, data: handedOver });
      return (await isToBeVoided(tx, agreementId)) ? [] : [cameLate(agreement)];
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

/** The void that was promised when it was taken back waits behind the request, unless the request was stuck then. */
async function isToBeVoided(tx: Tx, agreementId: string): Promise<boolean> {
  const open = await tx.effect.findFirst({
    where: {
      kind: voidSignature.kind,
      payload: { path: ['agreementId'], equals: agreementId },
      state: { in: ['waiting', 'trying'] },
    },
    select: { id: true },
  });
  return open !== null;
}

const cameLate = ({ id: agreementId, engagementId, version }: Agreement): SignatureCameLate => ({
  type: 'signature.came-late',
  agreementId,
  engagementId,
  version,
});
