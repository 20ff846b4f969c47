import type { Tx } from '../kernel/act.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { concerned } from './concerned.ts';
import { type Risk, riskFrom } from './risk.ts';

export interface RiskFacts {
  readonly risk: Risk;
  readonly engagement: EngagementFacts;
  /** Titles of the milestones it concerns. */
  readonly milestones: readonly string[];
}

/** What its cards say; undefined when it does not exist. */
export async function riskFacts(tx: Tx, riskId: string): Promise<RiskFacts | undefined> {
  const row = await tx.risk.findUnique({ where: { id: riskId } });
  if (row === null) return undefined;
  const risk = riskFrom(row);
  const milestones = await concerned(tx, risk.engagementId, risk.milestoneIds);
  return {
    risk,
    engagement: await engagementFacts(tx, risk.engagementId),
    milestones: milestones.map(({ title }) => title),
  };
}
