import { z } from 'zod';
import type { DecidersNamed } from '../engagements/events.ts';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import { roleMay } from '../kernel/role.ts';
import type { Visit } from '../kernel/visit.ts';
import { contactFor } from './contact.ts';
import { refuse } from './refusals.ts';
import { chosenPerson, namedFor, ourPeopleAmong } from './slack-people.ts';

const SlackUser = z.string().regex(/^[A-Z][A-Za-z0-9_-]{1,60}$/);

/** Names who may decide for the client. What is left out stays; `standIn: null` takes the stand-in away. */
export const nameDeciders = act({
  name: 'engagement.name-deciders',
  input: z.object({
    engagementId: z.string(),
    decisionMaker: SlackUser.exactOptional(),
    standIn: SlackUser.nullable().exactOptional(),
  }),
  async run(tx, { engagementId, decisionMaker, standIn }, visit) {
    const { person } = visit;
    if (person.kind !== 'member' || !roleMay(person.role, 'run-engagement')) throw refuse.mayNotName();
    await lockEngagement(tx, engagementId);
    const engagement = await tx.engagement.findUnique({ where: { id: engagementId } });
    if (engagement === null) throw refuse.engagementUnknown();
    await mustBeTheirs(tx, { decisionMaker, standIn });
    const { clientId } = engagement;
    const acceptorId =
      decisionMaker === undefined
        ? engagement.acceptorId
        : await contactChosen(tx, clientId, decisionMaker, visit);
    const standInId =
      standIn === undefined || standIn === null
        ? standIn === null
          ? null
          : engagement.standInId
        : await contactChosen(tx, clientId, standIn, visit);
    if (standInId !== null && standInId === acceptorId) throw refuse.samePerson(undefined, 'standIn');
    if (acceptorId === engagement.acceptorId && standInId === engagement.standInId) return outcome([]);
    await tx.engagement.update({ where: { id: engagementId }, data: { acceptorId, standInId } });
    const named: DecidersNamed = { type: 'engagement.deciders-named', engagementId, acceptorId, standInId };
    return outcome([named]);
  },
});

async function mustBeTheirs(
  tx: Tx,
  chosen: Readonly<Record<string, string | null | undefined>>,
): Promise<void> {
  const ids = Object.values(chosen).filter((id) => id !== undefined && id !== null);
  const ours = await ourPeopleAmong(tx, ids);
  for (const [field, id] of Object.entries(chosen))
    if (id && ours.has(id)) throw refuse.oneOfUs(undefined, field);
}

/** As long as nobody has seen the person in Slack, the client's only contact without a Slack identity is meant. */
async function contactChosen(tx: Tx, clientId: string, slackUserId: string, visit: Visit): Promise<string> {
  const person = await chosenPerson(tx, slackUserId);
  const known = namedFor(person);
  if (person.name !== undefined) return contactFor(tx, clientId, known, true, visit);
  const same = await tx.contact.count({ where: { clientId, slackUserId } });
  const faceless = await tx.contact.findMany({ where: { clientId, slackUserId: null } });
  const [only] = faceless;
  const meant =
    same === 0 && only !== undefined && faceless.length === 1 ? { ...known, name: only.name } : known;
  return contactFor(tx, clientId, { ...meant, email: undefined }, true, visit);
}
