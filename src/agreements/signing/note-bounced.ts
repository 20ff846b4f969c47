import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Agreement } from '../agreement.ts';
import { keepEvidenceOf } from '../evidence.ts';
import { takeAgreement } from '../load-agreement.ts';
import type { Signer } from '../signer.ts';
import { signersOf } from '../signers-asked.ts';
import type { SignerBounced } from './events.ts';
import { isDecidersPlace } from './whose-place.ts';

/** A letter with the link to sign was refused by the mail server: there is no such address. */
export const noteBounced = act({
  name: 'signer.note-bounced',
  input: z.object({
    agreementId: z.string(),
    to: z.object({ id: z.string(), email: z.string() }),
    why: z.string(),
  }),
  async run(tx, { agreementId, to, why }, visit) {
    const agreement = await takeAgreement(tx, agreementId);
    const { acceptor } = await engagementFacts(tx, agreement.engagementId);
    const place = (await signersOf(tx, agreementId)).find(
      (signer) => signer.personId === to.id || (isDecidersPlace(signer, agreement) && acceptor?.id === to.id),
    );
    if (place === undefined || place.status === 'signed' || agreement.status !== 'sent') return outcome([]);
    return outcome([
      await recordBounce(tx, agreement, place, { contactId: to.id, address: to.email, why }, visit),
    ]);
  },
});

/** The same, whoever tried to hand it over. */
export async function recordBounce(
  tx: Tx,
  { id: agreementId, engagementId, version }: Agreement,
  { id: signerId }: Signer,
  { contactId, address, why }: { readonly contactId: string; readonly address: string; readonly why: string },
  visit: Visit,
): Promise<SignerBounced> {
  const detail = { email: address, why: why.slice(0, 500) };
  await keepEvidenceOf(tx, visit, { agreementId, contactId, action: 'bounced', at: visit.now, detail });
  return { type: 'signer.bounced', agreementId, engagementId, version, signerId, address, why };
}
