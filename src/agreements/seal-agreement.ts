import { z } from 'zod';
import { outsideEffect } from '../kernel/effect.ts';
import { SealFacts } from './document-seal.ts';
import type { AgreementSealed } from './events.ts';
import { keepSealed } from './evidence.ts';
import { takeAgreement } from './load-agreement.ts';

/**
 * Makes the signed document with its certificate, and closes it with the house's seal. What is kept first is the signed
 * document for ever, so a repeat is harmless.
 */
export const sealAgreement = outsideEffect({
  kind: 'agreement.seal',
  payload: z.object({ agreementId: z.string() }),
  receipt: z.object({
    documentId: z.string(),
    sha256: z.string(),
    /** Null: it was made by a version that did not seal. */
    seal: SealFacts.nullable(),
  }),
  async finish(tx, { payload: { agreementId }, receipt: { documentId, sha256, seal } }, visit) {
    const { engagementId, version } = await takeAgreement(tx, agreementId);
    await tx.agreement.update({ where: { id: agreementId }, data: { signedDocumentId: documentId } });
    if (seal !== null) await keepSealed(tx, visit, agreementId, { documentId, sha256, ...seal });
    const sealed: AgreementSealed = {
      type: 'agreement.sealed',
      engagementId,
      agreementId,
      version,
      signedDocumentId: documentId,
      sha256,
      ...(seal !== null && { timestamp: seal.timestamp.state }),
    };
    return [sealed];
  },
});
