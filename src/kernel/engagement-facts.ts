import { z } from 'zod';
import type { Prisma } from '../../prisma/generated/client.ts';
import type { Tx } from './act.ts';
import { agencyCalendar } from './agency-calendar.ts';
import type { WorkingDays } from './calendar.ts';
import type { Locale } from './locale.ts';
import { Locale as LocaleShape } from './locale.ts';
import { type List, list } from './phrase.ts';
import { Terms } from './terms.ts';
import type { Person } from './visit.ts';

const shape = {
  id: true,
  name: true,
  status: true,
  locale: true,
  timeZone: true,
  country: true,
  currency: true,
  terms: true,
  agreedTotal: true,
  agreementVersion: true,
  client: { select: { id: true, name: true, billing: true } },
  acceptor: { select: { id: true, name: true, email: true, slackUserId: true } },
  standIn: { select: { id: true, name: true, email: true, slackUserId: true } },
} satisfies Prisma.EngagementSelect;

export interface Decider {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly slackUserId: string | null;
}

/** What every room needs to know of an engagement: its people, places and rules. Amounts in minor units. */
export interface EngagementFacts {
  readonly id: string;
  readonly name: string;
  readonly status: EngagementStatus;
  readonly client: { readonly id: string; readonly name: string; readonly billing: unknown };
  readonly locale: Locale;
  readonly timeZone: string;
  readonly currency: string;
  readonly terms: Terms;
  readonly agreedTotal: bigint;
  readonly agreementVersion: number;
  readonly acceptor: Decider | null;
  readonly standIn: Decider | null;
  /** Days on which both sides work: their countries' business days, without the agency's own days off. */
  readonly days: WorkingDays;
}

export const EngagementStatus = z.enum(['proposed', 'agreed', 'active', 'paused', 'closed']);
export type EngagementStatus = z.output<typeof EngagementStatus>;

/** Looking is enough: a slash command's read-only database will do. */
type Reader = { readonly [M in 'engagement' | 'agency']: Pick<Tx[M], 'findUniqueOrThrow'> };

export async function engagementFacts(tx: Reader, id: string): Promise<EngagementFacts> {
  const row = await tx.engagement.findUniqueOrThrow({ where: { id }, select: shape });
  const calendar = await agencyCalendar(tx);
  return {
    ...row,
    status: EngagementStatus.parse(row.status),
    locale: LocaleShape.parse(row.locale),
    terms: Terms.parse(row.terms),
    days: calendar.sharedWith(row.country),
  };
}

/**
 * Takes the engagement's row for this transaction. Acts that change several things of one engagement take it first,
 * so that two of them run one after the other and never wait for each other in a ring.
 */
export async function lockEngagement(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`select 1 from engagement where id = ${id} for update`;
}

/** The people who may decide for the client: the acceptor and the stand-in. */
export function deciders(facts: Pick<EngagementFacts, 'acceptor' | 'standIn'>): readonly Decider[] {
  return [facts.acceptor, facts.standIn].filter((decider) => decider !== null);
}

export function mayDecide(person: Person, facts: Pick<EngagementFacts, 'acceptor' | 'standIn'>): boolean {
  return person.kind === 'contact' && deciders(facts).some(({ id }) => id === person.id);
}

/** `Haru, Yuki`, 「遥さん、雪さん」: whom to ask instead. */
export const namesOf = (facts: Pick<EngagementFacts, 'acceptor' | 'standIn'>): List =>
  list(deciders(facts).map(({ name }) => name));
