import { z } from 'zod';
import type { Contact } from '../../../prisma/generated/client.ts';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import type { Visit } from '../../kernel/visit.ts';
import { mustRun } from '../may-run.ts';
import { putInPlace } from './put-in-place.ts';
import { refuse } from './refusals.ts';
import { NewSigner } from './sending-choices.ts';
import { contactAt, sameText } from './signer-contact.ts';
import { takeOpenPlace } from './take-open-place.ts';

/**
 * The team mends a wrong recipient before the signature. One of name and address as before: it is the same person, whose
 * other one was wrong. Both new: somebody else.
 */
export const correctSigner = act({
  name: 'signer.correct',
  input: z.object({ signerId: z.string(), ...NewSigner.shape }),
  async run(tx, { signerId, name, email }, visit) {
    mustRun(visit.person);
    const { agreement, place } = await takeOpenPlace(tx, signerId, visit.now);
    if (place.role === 'agency') throw refuse.onlyClients();
    const { client } = await engagementFacts(tx, agreement.engagementId);
    const now = await tx.contact.findUniqueOrThrow({ where: { id: place.personId } });
    if (now.name === name && now.email === email && place.email === email) return outcome([]);
    const meant = await whoIsMeant(tx, now, { name, email }, client.id, visit);
    const changed = await putInPlace(tx, agreement, place, meant, 'corrected', visit);
    return outcome([changed]);
  },
});

async function whoIsMeant(
  tx: Tx,
  now: Contact,
  given: NewSigner,
  clientId: string,
  visit: Visit,
): Promise<Contact> {
  const sameName = sameText(now.name, given.name);
  const sameAddress = now.email !== null && sameText(now.email, given.email);
  const others = await tx.contact.findMany({
    where: { clientId, id: { not: now.id }, email: { not: null } },
  });
  const taken = others.some(({ email }) => email !== null && sameText(email, given.email));
  if (sameAddress || (sameName && !taken))
    return tx.contact.update({ where: { id: now.id }, data: { name: given.name, email: given.email } });
  return contactAt(tx, clientId, given, visit);
}
