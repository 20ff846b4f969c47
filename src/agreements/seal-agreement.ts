import { z } from 'zod';
import { outsideEffect } from '../kernel/effect.ts';
import { SealFacts } from './document-seal.ts';
import type { AgreementSealed } from './events.ts';
import { keepSealed } from './evidence.ts';
import { takeAgreement } from './load-agreement.ts';
import { KeptProviderEvent, keepProviderEvents } from './provider/provider-events.ts';
import { signersOf } from './signers-asked.ts';

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
    /** Null: it was made by a version that did not seal, or by a provider that closes its own. */
    seal: SealFacts.nullable(),
    /** The provider's own log. */
    events: z.array(KeptProviderEvent).exactOptional(),
  }),
  async finish(tx, { payload: { agreementId }, receipt: { documentId, sha256, seal, events } }, visit) {
    const { engagementId, version } = await takeAgreement(tx, agreementId);
    await tx.agreement.update({ where: { id: agreementId }, data: { signedDocumentId: documentId } });
    if (events !== undefined) await keepProviderEvents(tx, agreementId, events, visit);
    if (seal !== null) await keepSealed(tx, visit, agreementId, { documentId, sha256, ...seal });
    const sealed: AgreementSealed = {
      type: 'agreement.sealed',
      engagementId,
      agreementId,
      version,
      signedDocumentId: documentId,
      sha256,
      signerIds: (await signersOf(tx, agreementId)).flatMap(({ id, role }) =>
        role === 'client' ? [id] : [],
      ),
      ...(seal !== null && { timestamp: seal.timestamp.state }),
    };
    return [sealed];
  },
});
