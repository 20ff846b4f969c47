import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { StoredActor } from '../kernel/actor.ts';
import { type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import type { Actor } from '../kernel/visit.ts';
import { type Change, changeFrom } from './change.ts';

/** All that the cards about a change say. */
export interface ChangeFacts {
  readonly change: Change;
  readonly engagement: EngagementFacts;
  readonly askedBy: Actor;
  readonly assessedBy: Actor | null;
  readonly touched: string | null;
  readonly option: string | null;
  readonly decided: { readonly by: Actor; readonly at: Instant } | null;
}

const Decision = z.object({ option: z.string().nullable().default(null) });

/** The option that the client would rather have, from the row's `decision`. */
export const optionIn = (decision: unknown): string | null => Decision.parse(decision ?? {}).option;

export async function changeFacts(tx: Tx, changeId: string): Promise<ChangeFacts | undefined> {
  const row = await tx.changeRequest.findUnique({ where: { id: changeId } });
  if (row === null) return undefined;
  const engagement = await engagementFacts(tx, row.engagementId);
  const touched =
    row.milestoneId === null ? null : await tx.milestone.findUnique({ where: { id: row.milestoneId } });
  return {
    change: changeFrom(row, engagement.currency),
    engagement,
    askedBy: StoredActor.parse(row.askedBy),
    assessedBy: row.assessedBy === null ? null : StoredActor.parse(row.assessedBy),
    touched: touched?.title ?? null,
    option: optionIn(row.decision),
    decided:
      row.decidedAt === null
        ? null
        : { by: StoredActor.parse(row.decidedBy), at: instantFromColumn(row.decidedAt) },
  };
}
