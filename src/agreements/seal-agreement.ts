import { z } from 'zod';
import { outsideEffect } from '../kernel/effect.ts';
import type { AgreementSealed } from './events.ts';
import { takeAgreement } from './load-agreement.ts';

/** Makes the signed document with its certificate. Rendered from rows that no longer change, so a repeat is harmless. */
export const sealAgreement = outsideEffect({
  kind: 'agreement.seal',
  payload: z.object({ agreementId: z.string() }),
  receipt: z.object({ documentId: z.string(), sha256: z.string() }),
  async finish(tx, { payload: { agreementId }, receipt: { documentId, sha256 } }) {
    const { engagementId, version } = await takeAgreement(tx, agreementId);
    await tx.agreement.update({ where: { id: agreementId }, data: { signedDocumentId: documentId } });
    const sealed: AgreementSealed = {
      type: 'agreement.sealed',
      engagementId,
      agreementId,
      version,
      signedDocumentId: documentId,
      sha256,
    };
    return [sealed];
  },
});
