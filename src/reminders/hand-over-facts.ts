import type { Tx } from '../kernel/act.ts';
import { type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { deciders, type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';

/** What reminders that brought nothing were about. */
export interface AboutHandOver {
  readonly engagementId: string;
  readonly kind: string;
  readonly subject: string;
}

export interface HandOverFacts {
  readonly about: 'agreement' | 'delivery';
  readonly engagement: EngagementFacts;
  /** The title of the thing. */
  readonly what: string;
  /** Whom to talk to, by name. */
  readonly who: readonly string[];
  /** False: it has been decided, somebody has asked, or reminders have begun anew. */
  readonly isOpen: boolean;
  /** Until when it can be decided; null: there is no end. */
  readonly endsAt: Instant | null;
  /** Who leads the project for the agency. */
  readonly lead: string | null;
  /** What was posted about it, by the notice's name, oldest first. */
  readonly said: readonly { readonly notice: string; readonly at: Instant }[];
  /** The agency's. */
  readonly timeZone: string;
}

type Thing = Pick<HandOverFacts, 'about' | 'what' | 'isOpen' | 'endsAt' | 'who'>;

const spoken = {
  agreement: ['agreement.to-sign', 'agreement.reminder', 'agreement.expiry-warning'],
  delivery: ['milestone.delivered', 'milestone.window-warning'],
} as const;

/** Undefined: there is nothing of the kind. */
export async function handOverFacts(
  tx: Tx,
  { engagementId, kind, subject }: AboutHandOver,
): Promise<HandOverFacts | undefined> {
  const thing = kind === 'agreement.remind' ? await agreementOf(tx, subject) : await deliveryOf(tx, subject);
  if (thing === undefined) return undefined;
  const engagement = await engagementFacts(tx, engagementId);
  const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  const toCome = await tx.due.count({ where: { subject, kind, state: { in: ['waiting', 'resting'] } } });
  const cards = await tx.card.findMany({
    where: { subject, notice: { in: [...spoken[thing.about]] } },
    orderBy: { postedAt: 'asc' },
    select: { notice: true, postedAt: true },
  });
  const names = thing.who.length > 0 ? thing.who : deciders(engagement).map(({ name }) => name);
  return {
    ...thing,
    isOpen: thing.isOpen && toCome === 0,
    who: names.length > 0 ? names : [engagement.client.name],
    engagement,
    lead: await leadOf(tx, engagementId),
    said: cards.map(({ notice, postedAt }) => ({ notice, at: instantFromColumn(postedAt) })),
    timeZone,
  };
}

async function leadOf(tx: Tx, id: string): Promise<string | null> {
  const { leadMemberId } = await tx.engagement.findUniqueOrThrow({
    where: { id },
    select: { leadMemberId: true },
  });
  const lead = leadMemberId === null ? null : await tx.member.findUnique({ where: { id: leadMemberId } });
  return lead?.name ?? null;
}

async function agreementOf(tx: Tx, id: string): Promise<Thing | undefined> {
  const agreement = await tx.agreement.findUnique({
    where: { id },
    select: { title: true, status: true, expiresAt: true },
  });
  if (agreement === null) return undefined;
  const { title: what, status, expiresAt } = agreement;
  const asked = await tx.agreementSigner.findMany({
    where: { agreementId: id, status: 'asked' },
    orderBy: { position: 'asc' },
    select: { name: true },
  });
  const who = asked.map(({ name }) => name);
  const endsAt = expiresAt && instantFromColumn(expiresAt);
  return { about: 'agreement', what, isOpen: status === 'sent', endsAt, who };
}

async function deliveryOf(tx: Tx, id: string): Promise<Thing | undefined> {
  const delivery = await tx.delivery.findUnique({
    where: { id },
    select: { status: true, milestone: { select: { title: true } } },
  });
  if (delivery === null) return undefined;
  const questions = await tx.question.count({ where: { subject: id, answeredAt: null } });
  const isOpen = delivery.status === 'open' && questions === 0;
  return { about: 'delivery', what: delivery.milestone.title, isOpen, endsAt: null, who: [] };
}
