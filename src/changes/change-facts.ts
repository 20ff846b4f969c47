import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { StoredActor } from '../kernel/actor.ts';
import { type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import type { Actor } from '../kernel/visit.ts';
import { type Change, changeFrom } from './change.ts';
import { needsAddendum } from './needs-addendum.ts';

/** All that the cards about a change say. */
export interface ChangeFacts {
  readonly change: Change;
  readonly engagement: EngagementFacts;
  readonly askedBy: Actor;
  readonly assessedBy: Actor | null;
  readonly touched: string | null;
  /** What the client would rather have, sent back to the team to be assessed. */
  readonly option: string | null;
  /** The plan has moved under its proposal, which is assessed anew. */
  readonly outdated: boolean;
  /** Of each option: whether a button is not enough. */
  readonly signed: readonly boolean[];
  /** Who agreed to what waits for signature. */
  readonly agreedBy: Actor | null;
  readonly decided: { readonly by: Actor; readonly at: Instant } | null;
}

const Decision = z.object({
  option: z.string().nullable().default(null),
  agreedBy: StoredActor.nullable().default(null),
  outdated: z.boolean().default(false),
});

/** The option that the client would rather have, from the row's `decision`. */
export const optionIn = (decision: unknown): string | null => Decision.parse(decision ?? {}).option;

export async function changeFacts(tx: Tx, changeId: string): Promise<ChangeFacts | undefined> {
  const row = await tx.changeRequest.findUnique({ where: { id: changeId } });
  if (row === null) return undefined;
  const engagement = await engagementFacts(tx, row.engagementId);
  const touched =
    row.milestoneId === null ? null : await tx.milestone.findUnique({ where: { id: row.milestoneId } });
  const { addendumFromPercent } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  const change = changeFrom(row, engagement.currency);
  const options = change.status === 'asked' ? [] : (change.assessment?.options ?? []);
  return {
    change,
    signed: options.map(
      ({ terms }) =>
        terms !== null && needsAddendum(terms.priceDelta, engagement.agreedTotal, addendumFromPercent),
    ),
    agreedBy: Decision.parse(row.decision ?? {}).agreedBy,
    engagement,
    askedBy: StoredActor.parse(row.askedBy),
    assessedBy: row.assessedBy === null ? null : StoredActor.parse(row.assessedBy),
    touched: touched?.title ?? null,
    option: optionIn(row.decision),
    outdated: Decision.parse(row.decision ?? {}).outdated,
    decided:
      row.decidedAt === null
        ? null
        : { by: StoredActor.parse(row.decidedBy), at: instantFromColumn(row.decidedAt) },
  };
}
