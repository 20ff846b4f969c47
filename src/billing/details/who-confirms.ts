import type { Tx } from '../../kernel/act.ts';
import { StoredActor } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { type Decider, deciders, engagementFacts } from '../../kernel/engagement-facts.ts';
import { list, type Value } from '../../kernel/phrase.ts';
import { holdersOf } from '../../kernel/role.ts';
import { actorOf, type Person } from '../../kernel/visit.ts';
import type { AddressChange, DetailChange } from './detail-change.ts';

/** Somebody who may answer, and how they are reached in Slack. */
export interface Confirmer {
  readonly id: string;
  readonly name: string;
  readonly slackUserId: string;
}

const shape = { select: { id: true, name: true, email: true, slackUserId: true } } as const;
type ContactReader = Parameters<typeof engagementFacts>[0];

const inSlack = ({ id, name, slackUserId }: Decider): readonly Confirmer[] =>
  slackUserId === null ? [] : [{ id, name, slackUserId }];

/** Who looked after the client's invoices so far; null: nobody did, or who did has left. */
export async function oldContact(
  read: { readonly engagement: Pick<Tx['engagement'], 'findUniqueOrThrow'> },
  engagementId: string,
): Promise<Decider | null> {
  const { billingContact } = await read.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { billingContact: shape },
  });
  return billingContact;
}

/**
 * The contact from before; where there is none in Slack, whoever decides for the client. Where they let the last question
 * run out they may be gone without anybody knowing: then either may answer, or nothing could ever change.
 */
export async function clientConfirmers(read: Reader, engagementId: string): Promise<readonly Confirmer[]> {
  const old = await oldContact(read, engagementId);
  const theirs = old === null ? [] : inSlack(old);
  const facts = await engagementFacts(read, engagementId);
  if (theirs.length > 0 && !(await lastRanOut(read, engagementId, facts.client.id))) return theirs;
  const others = deciders(facts).flatMap(inSlack);
  return [...theirs, ...others.filter(({ id }) => id !== theirs[0]?.id)];
}

/** Whether nobody answered what was asked last in this engagement. */
async function lastRanOut(read: Reader, engagementId: string, clientId: string): Promise<boolean> {
  const last = await read.billingDetailChange.findFirst({
    where: {
      OR: [
        { kind: 'billing-contact', subject: engagementId },
        {
          kind: 'billing-address',
          subject: clientId,
          before: { path: ['engagementId'], equals: engagementId },
        },
      ],
      AND: [
        {
          OR: [
            { status: { in: ['confirmed', 'refused'] } },
            { status: 'withdrawn', decidedBy: { path: ['kind'], equals: 'house' } },
          ],
        },
      ],
    },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
  });
  return last?.status === 'withdrawn';
}

/** Owners and finance, without whoever asked for it. */
export async function bankConfirmers(
  read: { readonly member: Pick<Tx['member'], 'findMany'> },
  { id }: { readonly id: string },
): Promise<readonly Confirmer[]> {
  return (await moneyPeople(read)).filter((member) => member.id !== id);
}

export async function moneyPeople(read: {
  readonly member: Pick<Tx['member'], 'findMany'>;
}): Promise<readonly Confirmer[]> {
  return read.member.findMany({
    where: { role: { in: [...holdersOf('approve-money')] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, slackUserId: true },
  });
}

type Reader = ContactReader & {
  readonly member: Pick<Tx['member'], 'findMany'>;
  readonly billingDetailChange: Pick<Tx['billingDetailChange'], 'findFirst'>;
};

export async function whoConfirms(read: Reader, change: DetailChange): Promise<readonly Confirmer[]> {
  if (change.kind === 'bank') return bankConfirmers(read, change.askedBy);
  const together = change.kind === 'billing-address' ? await confirmedTogether(read, change) : [];
  return together.length > 0 ? together : clientConfirmers(read, change.engagementId);
}

/** Who has just handed over to another contact still answers what was asked in the same breath. */
async function confirmedTogether(
  read: Pick<Reader, 'billingDetailChange'>,
  { engagementId, askedAt }: AddressChange,
): Promise<readonly Confirmer[]> {
  const row = await read.billingDetailChange.findFirst({
    where: {
      kind: 'billing-contact',
      subject: engagementId,
      status: 'confirmed',
      askedAt: instantToColumn(askedAt),
    },
  });
  const by = row === null ? undefined : StoredActor.parse(row.decidedBy);
  if (by?.kind !== 'contact' || by.slackUserId === undefined) return [];
  return [{ id: by.id, name: by.name, slackUserId: by.slackUserId }];
}

export const isOneOf = (person: Person, confirmers: readonly Confirmer[]): boolean =>
  confirmers.some(({ id }) => id === actorOf(person).id);

export const namesOf = (confirmers: readonly { readonly name: string }[]): Value =>
  list(confirmers.map(({ name }) => name));
