import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { StoredActor } from '../kernel/actor.ts';
import { type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import type { Actor } from '../kernel/visit.ts';
import { type Milestone, milestoneFrom } from './milestone.ts';

/** All that the cards about a delivery say. */
export interface DeliveryFacts {
  readonly engagement: EngagementFacts;
  readonly milestone: Milestone;
  readonly deliveryId: string;
  readonly round: number;
  readonly what: string;
  readonly proof: string;
  readonly deliveredBy: string;
  readonly status: string;
  readonly windowEndsAt: Instant | null;
  readonly questionOpen: boolean;
  readonly decided: { readonly at: Instant; readonly by: Actor; readonly wanted: string } | null;
}

const Decision = z.object({ wanted: z.string().default('') });

export async function deliveryFacts(tx: Tx, deliveryId: string): Promise<DeliveryFacts | undefined> {
  const delivery = await tx.delivery.findUnique({ where: { id: deliveryId }, include: { milestone: true } });
  if (delivery === null) return undefined;
  const openQuestions = await tx.question.count({ where: { subject: deliveryId, answeredAt: null } });
  const { decidedAt, decidedBy, decision } = delivery;
  return {
    engagement: await engagementFacts(tx, delivery.milestone.engagementId),
    milestone: milestoneFrom(delivery.milestone),
    deliveryId,
    round: delivery.round,
    what: delivery.what,
    proof: delivery.proof,
    deliveredBy: delivery.deliveredBy,
    status: delivery.status,
    windowEndsAt: delivery.windowEndsAt && instantFromColumn(delivery.windowEndsAt),
    questionOpen: openQuestions > 0,
    decided:
      decidedAt === null
        ? null
        : {
            at: instantFromColumn(decidedAt),
            by: StoredActor.parse(decidedBy),
            wanted: Decision.parse(decision ?? {}).wanted,
          },
  };
}
