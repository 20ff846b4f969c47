import type { Tx } from '../kernel/act.ts';
import type { Visit } from '../kernel/visit.ts';
import { sameName } from './client.ts';
import { contactFor } from './contact.ts';
import type { IntakeInput } from './intake-input.ts';
import { type Chosen, chosenPerson, namedFor } from './slack-people.ts';

export interface IntakePeople {
  readonly contactId: string;
  readonly acceptorId: string | null;
  readonly standInId: string | null;
  readonly billingContactId: string;
}

/**
 * The people of an intake as contacts. The main contact is named by words, decision-maker and stand-in by Slack user:
 * they are the same person when the names are equal, or, for the decision-maker, when no other name is known. Who
 * fills in the client's form is the main contact and decides unless somebody else is chosen.
 */
export async function intakePeople(
  tx: Tx,
  clientId: string,
  input: IntakeInput,
  visit: Visit,
): Promise<IntakePeople> {
  const trusted = visit.person.kind === 'member';
  const presser = presserOf(visit);
  const decision = await chosen(tx, input.decisionMaker);
  const standIn = await chosen(tx, input.standIn);
  const main = { name: input.contactName, email: input.contactEmail };
  const isMain = ({ name }: Chosen) => name !== undefined && sameName(name, main.name);
  const slack =
    presser ??
    [decision].find((person) => person !== undefined && (person.name === undefined || isMain(person))) ??
    [standIn].find((person) => person !== undefined && isMain(person));
  const identity = slack && { slackUserId: slack.slackUserId, slackTeamId: slack.slackTeamId };
  const contactId = await contactFor(tx, clientId, { ...main, ...identity }, trusted, visit);
  const idOf = async (person: Chosen): Promise<string> =>
    person.slackUserId === slack?.slackUserId
      ? contactId
      : contactFor(tx, clientId, namedFor(person), trusted, visit);
  const billing = { name: input.billingName ?? main.name, email: input.billingEmail ?? main.email };
  const billsMain = sameName(billing.name, main.name) && billing.email === main.email;
  return {
    contactId,
    acceptorId: decision ? await idOf(decision) : presser ? contactId : null,
    standInId: standIn ? await idOf(standIn) : null,
    billingContactId: billsMain ? contactId : await contactFor(tx, clientId, billing, trusted, visit),
  };
}

const chosen = async (tx: Tx, slackUserId: string | undefined): Promise<Chosen | undefined> =>
  slackUserId === undefined ? undefined : chosenPerson(tx, slackUserId);

function presserOf({ person }: Visit): Chosen | undefined {
  if ((person.kind !== 'guest' && person.kind !== 'contact') || person.slackUserId === null) return undefined;
  const { slackUserId, slackTeamId, name } = person;
  return { slackUserId, slackTeamId: slackTeamId ?? undefined, name };
}
