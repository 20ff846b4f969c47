import type { EngagementOpened } from '../engagements/events.ts';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { roleMay } from '../kernel/role.ts';
import { usualTerms } from '../kernel/terms.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import { parseBudget } from './budget.ts';
import { clientNamed } from './client.ts';
import { intakeFindings } from './intake-findings.ts';
import { IntakeInput } from './intake-input.ts';
import { intakePeople } from './intake-people.ts';
import { invitationKey } from './invite-client.ts';
import { draftForms } from './keep-draft.ts';
import { refuse } from './refusals.ts';
import { ourPeopleAmong } from './slack-people.ts';
import { acknowledgement } from './ways-of-working.ts';

/** Takes a client in: the company, its people, the engagement with its channel, and the answers as they were given. */
export const takeIn = act({
  name: 'intake.take-in',
  input: IntakeInput,
  async run(tx, input, visit) {
    const among = await mustBeAllowed(tx, input, visit);
    const context = { now: visit.now, ...(await intakeContext(tx, input)) };
    const [first] = intakeFindings(input, context);
    if (first !== undefined) throw first;
    const clientId = await clientNamed(tx, input, among, visit);
    const { contactId: _contact, ...people } = await intakePeople(tx, clientId, input, visit);
    const { intakeId, locale, timeZone, country, currency, projectName, channel } = input;
    const terms = { ...usualTerms(locale), digestDay: input.digestDay, digestHour: input.digestHour };
    const { person } = visit;
    const leads = person.kind === 'member' && roleMay(person.role, 'run-engagement') ? person.id : null;
    const at = instantToColumn(visit.now);
    const engagementId = visit.newId('eng');
    await tx.engagement.create({
      data: {
        id: engagementId,
        clientId,
        name: projectName,
        status: 'proposed',
        locale,
        timeZone,
        country,
        currency,
        terms,
        ...people,
        leadMemberId: leads,
        createdAt: at,
        channels: { create: { id: visit.newId('chn'), channelId: channel, since: at } },
        intake: {
          create: {
            id: intakeId,
            answers: answersOf(input),
            acknowledged: acknowledgement(visit.locale),
            takenInBy: actorToColumn(actorOf(person)),
            takenInAt: at,
          },
        },
      },
    });
    await dropDrafts(tx, visit);
    const opened: EngagementOpened = {
      type: 'engagement.opened',
      engagementId,
      clientId,
      intakeId,
      name: projectName,
      channelId: channel,
    };
    return outcome([opened], { engagementId, clientId });
  },
});

/**
 * Members may take anybody in. Others only by an invitation, once, in the channel it was posted to; they join a client
 * that they belong to or that already works in this channel, or become a new one. Returns the clients they may join.
 */
async function mustBeAllowed(
  tx: Tx,
  input: IntakeInput,
  { person }: Visit,
): Promise<readonly string[] | undefined> {
  const { intakeId, channel } = input;
  const member = person.kind === 'member';
  if ((await tx.intake.count({ where: { id: intakeId } })) > 0)
    throw member ? refuse.takenInAlready() : refuse.toldAlready();
  if (member) return undefined;
  const invited = await tx.effect.count({ where: { key: invitationKey(intakeId, channel) } });
  if (invited === 0 || person.kind === 'house') throw refuse.notInvited();
  const here = await tx.engagement.findMany({
    where: { channels: { some: { channelId: channel, until: null } } },
    select: { clientId: true },
  });
  return [...here.map(({ clientId }) => clientId), ...(person.kind === 'contact' ? [person.clientId] : [])];
}

type Reader = Parameters<typeof ourPeopleAmong>[0];

/** What the answers are judged against, for the form before it is sent on and for the act itself. */
export async function intakeContext(read: Reader, { decisionMaker, standIn }: IntakeInput) {
  const [agency] = await read.agency.findMany({ select: { teamChannelId: true } });
  if (agency === undefined) throw refuse.agencyMissing();
  const chosen = [decisionMaker, standIn].filter((id) => id !== undefined);
  return { teamChannelId: agency.teamChannelId, ourPeople: await ourPeopleAmong(read, chosen) };
}

/** The answers as JSON, with the budget in minor units. */
function answersOf({ intakeId: _id, acknowledged: _ways, wantedBy, ...answers }: IntakeInput) {
  const budget = answers.budget === undefined ? undefined : parseBudget(answers.budget, answers.currency);
  const given = {
    ...answers,
    wantedBy: wantedBy?.toString(),
    budget: budget && { from: budget.from.minor.toString(), to: budget.to.minor.toString() },
  };
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

async function dropDrafts(tx: Tx, { person }: Visit): Promise<void> {
  if (person.kind === 'house' || person.slackUserId === null || person.slackTeamId === null) return;
  const { slackUserId, slackTeamId } = person;
  await tx.draft.deleteMany({ where: { slackUserId, slackTeamId, form: { in: [...draftForms] } } });
}
