import type { Tx } from '../kernel/act.ts';
import type { Decider, EngagementFacts } from '../kernel/engagement-facts.ts';
import { Role, roleMay } from '../kernel/role.ts';
import type { Visit } from '../kernel/visit.ts';
import type { Draft } from './agreement.ts';
import type { Signer } from './signer.ts';
import { refuse } from './signing/refusals.ts';
import type { SendingChoices } from './signing/sending-choices.ts';
import { contactAt } from './signing/signer-contact.ts';
import { emailOfMember } from './signing/who-signs.ts';
import { mustReach } from './signing-code.ts';

type Place = Pick<Signer, 'role' | 'personId' | 'name' | 'email' | 'check' | 'phone'>;

/**
 * Sets down who is to sign, before anybody is asked: the decision-maker, then the client's others in the order in which
 * they were chosen, and last whoever countersigns for the agency. Naming them again replaces them.
 */
export async function nameSigners(
  tx: Tx,
  { id: agreementId }: Pick<Draft, 'id'>,
  { acceptor, client }: EngagementFacts,
  choices: SendingChoices,
  visit: Visit,
): Promise<void> {
  await tx.agreementSigner.deleteMany({ where: { agreementId } });
  if (acceptor === null) return;
  const people = [acceptor, ...(await others(tx, client.id, choices, visit))];
  if (new Set(people.map(({ id }) => id)).size < people.length)
    throw refuse.twice(undefined, choices.newSigner === null ? 'otherSigners' : 'newEmail');
  for (const person of people) mustReach(person, choices.codeWay, 'codeWay');
  const places = people.map((person, index) => placeFor(person, choices, index));
  if (choices.countersignerId !== null) places.push(await countersigner(tx, choices.countersignerId));
  await tx.agreementSigner.createMany({
    data: places.map((place, index) => ({
      ...place,
      id: visit.newId('sgn'),
      agreementId,
      position: index + 1,
      status: 'waiting',
    })),
  });
}

async function others(
  tx: Tx,
  clientId: string,
  { otherSigners, newSigner }: SendingChoices,
  visit: Visit,
): Promise<Decider[]> {
  const found = await tx.contact.findMany({ where: { clientId, id: { in: otherSigners } } });
  const chosen = otherSigners.map((id) => {
    const contact = found.find((one) => one.id === id);
    if (contact === undefined) throw refuse.notTheirs(undefined, 'otherSigners');
    if (contact.email === null && contact.slackUserId === null)
      throw refuse.unreachable({ who: contact.name }, 'otherSigners');
    return contact;
  });
  return newSigner === null ? chosen : [...chosen, await contactAt(tx, clientId, newSigner, visit)];
}

function placeFor({ id, name, email }: Decider, { check, phones }: SendingChoices, index: number): Place {
  const phone = check === 'phone' ? (phones[index] ?? null) : null;
  if (check === 'phone' && phone === null) throw refuse.noPhone({ who: name }, 'phones');
  return { role: 'client', personId: id, name, email, check, phone };
}

/** An owner or a lead: who may send it may also be bound by it. */
async function countersigner(tx: Tx, id: string): Promise<Place> {
  const member = await tx.member.findUnique({ where: { id } });
  if (member === null || !roleMay(Role.parse(member.role), 'run-engagement'))
    throw refuse.mayNotCountersign(undefined, 'countersigner');
  const email = await emailOfMember(tx, member);
  return { role: 'agency', personId: id, name: member.name, email, check: null, phone: null };
}
