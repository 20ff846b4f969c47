import { z } from 'zod';
import type { Delivery as Row } from '../../prisma/generated/client.ts';
import type { Tx } from '../kernel/act.ts';
import { StoredActor } from '../kernel/actor.ts';
import { type Day, type Instant, instantFromColumn, LocalDay } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import type { Actor } from '../kernel/visit.ts';
import { type Milestone, milestoneFrom } from './milestone.ts';
import { type Proof, Proofs } from './proof.ts';
import { silenceAccepts } from './silence.ts';

/** All that the cards about a delivery say. */
export interface DeliveryFacts {
  readonly engagement: EngagementFacts;
  readonly milestone: Milestone;
  readonly deliveryId: string;
  readonly round: number;
  readonly what: string;
  readonly proof: string;
  readonly proofs: readonly Proof[];
  /** Ids of criteria that are accepted while others are still open. */
  readonly acceptedCriteria: readonly string[];
  readonly deliveredBy: string;
  readonly status: string;
  readonly windowEndsAt: Instant | null;
  /** When nobody answers until then, it is accepted. */
  readonly silent: boolean;
  readonly questionOpen: boolean;
  readonly decided: Decided | null;
}

interface Decided {
  readonly at: Instant;
  readonly by: Actor;
  readonly wanted: string;
  /** The words of the criteria that are not met. */
  readonly notMet: readonly string[];
  /** A silent acceptance was taken back. */
  readonly reopened: boolean;
  /** Until when a silent acceptance can be taken back, as the client was told. */
  readonly reopenUntil: Day | null;
}

export const CriterionIds = z.array(z.string());

/** As `delivery.decision` keeps it. */
export const Decision = z.object({
  wanted: z.string().default(''),
  criteria: z.array(z.string()).default([]),
  reopened: z.boolean().default(false),
  reopenUntil: LocalDay.nullable().default(null),
});

export async function deliveryFacts(tx: Tx, deliveryId: string): Promise<DeliveryFacts | undefined> {
  const delivery = await tx.delivery.findUnique({ where: { id: deliveryId }, include: { milestone: true } });
  if (delivery === null) return undefined;
  const openQuestions = await tx.question.count({ where: { subject: deliveryId, answeredAt: null } });
  const milestone = milestoneFrom(delivery.milestone);
  const engagement = await engagementFacts(tx, delivery.milestone.engagementId);
  return {
    engagement,
    milestone,
    deliveryId,
    round: delivery.round,
    what: delivery.what,
    proof: delivery.proof,
    proofs: Proofs.parse(delivery.proofs),
    acceptedCriteria: CriterionIds.parse(delivery.acceptedCriteria),
    deliveredBy: delivery.deliveredBy,
    status: delivery.status,
    windowEndsAt: delivery.windowEndsAt && instantFromColumn(delivery.windowEndsAt),
    silent: await silenceAccepts(tx, deliveryId, engagement),
    questionOpen: openQuestions > 0,
    decided: decidedFrom(delivery, milestone),
  };
}

function decidedFrom({ decidedAt, decidedBy, decision }: Row, { criteria }: Milestone): Decided | null {
  if (decidedAt === null) return null;
  const { wanted, reopened, reopenUntil, criteria: named } = Decision.parse(decision ?? {});
  return {
    at: instantFromColumn(decidedAt),
    by: StoredActor.parse(decidedBy),
    wanted,
    reopened,
    reopenUntil,
    notMet: criteria.filter(({ id }) => named.includes(id)).map(({ text }) => text),
  };
}
