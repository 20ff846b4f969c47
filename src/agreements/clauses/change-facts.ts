import type { Tx } from '../../kernel/act.ts';
import { type EngagementFacts, engagementFacts } from '../../kernel/engagement-facts.ts';
import { newestTemplate, USUAL_TEMPLATE } from '../templates/load-template.ts';
import { type ClauseChange, clauseChangeFrom } from './clause-change.ts';
import { othersWhoMayDecide } from './clause-rules.ts';

/** What the cards about a change say. */
export interface ChangeFacts {
  readonly change: ClauseChange;
  readonly engagement: EngagementFacts;
  /** The template's own clause; `undefined` for one that was added. */
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
    before: template?.clauses.find(({ key }) => key === change.clauseKey),
    who: others.map(({ name }) => name),
  };
}
