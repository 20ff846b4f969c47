import { mustBeDecider } from '../../src/milestones/delivery.ts';
import { CriterionIds } from '../../src/milestones/delivery-facts.ts';
import { type Milestone, milestoneFrom } from '../../src/milestones/milestone.ts';
import { refuse } from '../../src/milestones/refusals.ts';
import type { Desk } from '../../src/surface/desk.ts';
import type { Press } from '../../src/surface/press.ts';

export interface SeenDelivery {
  readonly milestone: Milestone;
  readonly round: number;
  readonly status: string;
  readonly acceptedCriteria: readonly string[];
  readonly terms: unknown;
}

/**
 * The delivery under the card, for a person who may decide about it. Asked before a modal opens, so that nobody fills
 * in a form only to be told that somebody else decides.
 */
export async function loadSeen(
  { value, visit }: Press<{ milestoneId: string; deliveryId: string }>,
  desk: Desk,
): Promise<SeenDelivery> {
  const row = await desk.read.milestone.findUnique({
    where: { id: value.milestoneId },
    include: {
      engagement: { include: { acceptor: true, standIn: true } },
      deliveries: { where: { id: value.deliveryId } },
    },
  });
  const delivery = row?.deliveries[0];
  if (!row || !delivery) throw refuse.unknown();
  if (delivery.round !== row.round) throw refuse.olderRound({ title: row.title });
  mustBeDecider(visit.person, row.engagement);
  return {
    milestone: milestoneFrom(row),
    round: delivery.round,
    status: delivery.status,
    acceptedCriteria: CriterionIds.parse(delivery.acceptedCriteria),
    terms: row.engagement.terms,
  };
}
