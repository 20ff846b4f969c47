import type { Tx } from '../../kernel/act.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../../kernel/engagement-facts.ts';
import { newestTemplate, USUAL_TEMPLATE } from '../templates/load-template.ts';
import { type ClauseChange, clauseChangeFrom } from './clause-change.ts';
import { othersWhoMayDecide } from './clause-rules.ts';

/** What the cards about a change say. */
export interface ChangeFacts {
  readonly change: ClauseChange;
  readonly engagement: EngagementFacts;
  /** What the clause said till then, here or in the template; `undefined` for one that is new. */
  readonly before: { readonly heading: string; readonly text: string } | undefined;
  /** Owners and leads who may decide. */
  readonly who: readonly string[];
}

export async function changeFacts(tx: Tx, changeId: string): Promise<ChangeFacts | undefined> {
  const row = await tx.clauseChange.findUnique({ where: { id: changeId } });
  if (row === null) return undefined;
  const change = clauseChangeFrom(row);
  const engagement = await engagementFacts(tx, change.engagementId);
  const template = await newestTemplate(tx, USUAL_TEMPLATE, engagement.locale);
  const others = await othersWhoMayDecide(tx, change.askedBy.id);
  return {
    change,
    engagement,
    before: (await saidBefore(tx, change)) ?? template?.clauses.find(({ key }) => key === change.clauseKey),
    who: others.map(({ name }) => name),
  };
}

/** An earlier change that stood when this one was asked for, and that nothing but this one's approval has ended. */
async function saidBefore(
  tx: Tx,
  { id, engagementId, clauseKey, askedAt, decidedAt, endedAt }: ClauseChange,
): Promise<ChangeFacts['before']> {
  const settledAt = decidedAt ?? endedAt;
  const row = await tx.clauseChange.findFirst({
    where: {
      engagementId,
      clauseKey,
      id: { not: id },
      kind: { not: 'removed' },
      askedAt: { lte: instantToColumn(askedAt) },
      AND: [
        { OR: [{ locked: false }, { decision: 'approved', decidedAt: { lte: instantToColumn(askedAt) } }] },
        {
          OR: [
            { endedAt: null },
            ...(settledAt === null ? [] : [{ endedAt: { gte: instantToColumn(settledAt) } }]),
          ],
        },
      ],
    },
    orderBy: { askedAt: 'desc' },
    select: { heading: true, text: true },
  });
  return row ?? undefined;
}
