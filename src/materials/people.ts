import type { Tx } from '../kernel/act.ts';
import { deciders, type EngagementFacts } from '../kernel/engagement-facts.ts';
import { Rhythm } from '../kernel/rhythm.ts';
import { readerByMail } from '../kernel/route.ts';
import type { ContactPerson, MemberPerson, Person } from '../kernel/visit.ts';
import type { Material } from './material.ts';
import { refuse } from './refusals.ts';

/** Asking, accepting and returning are the agency's. */
export function mustBeOfTheTeam(person: Person): asserts person is MemberPerson {
  if (person.kind !== 'member') throw refuse.notTheTeam();
}

type OfClient = Pick<EngagementFacts, 'client'>;

/** Anybody of the client may provide, whoever was named: a colleague's help decides nothing. */
export function mustBeOfTheClient(person: Person, { client }: OfClient): asserts person is ContactPerson {
  if (person.kind !== 'contact' || person.clientId !== client.id)
    throw refuse.notTheClient({ client: client.name });
}

/**
 * The contact who hears of it by e-mail because they are not in Slack: whoever was named, or the decision-maker where
 * nobody was. Null when the card in the channel is enough, or no address is known.
 */
export async function letterTo(
  tx: { readonly contact: Pick<Tx['contact'], 'findUnique'> },
  { contactId }: Pick<Material, 'contactId'>,
  { acceptor }: Pick<EngagementFacts, 'acceptor'>,
): Promise<string | null> {
  const id = contactId ?? acceptor?.id;
  if (id === undefined) return null;
  const contact = await tx.contact.findUnique({ where: { id } });
  return contact === null || contact.slackUserId !== null || contact.email === null ? null : contact.id;
}

/** The same for a reminder, which whoever reads by e-mail gets anyway (route.ts). */
export async function reminderLetterTo(
  tx: Pick<Tx, 'contact' | 'engagement'>,
  material: Pick<Material, 'contactId'>,
  facts: Pick<EngagementFacts, 'id' | 'acceptor' | 'standIn'>,
): Promise<string | null> {
  const to = await letterTo(tx, material, facts);
  if (to === null || readerByMail(deciders(facts))?.id !== to) return to;
  const { rhythm } = await tx.engagement.findUniqueOrThrow({
    where: { id: facts.id },
    select: { rhythm: true },
  });
  return Rhythm.parse(rhythm).place === 'e-mail' ? null : to;
}
