import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { dayIn, LocalDay } from '../kernel/calendar.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { formatMoney } from '../kernel/format.ts';
import { type Money, money, parseAmount } from '../kernel/money.ts';
import type { Visit } from '../kernel/visit.ts';
import { type Criterion, readCriterion } from './criterion.ts';
import { dependentsOf, depending, withAwaited } from './dependents.ts';
import { refuse } from './refusals.ts';

/** What a person enters about a milestone. The amount is text until the engagement's currency is known. */
export const MilestoneInput = z.object({
  title: z.string().trim().min(1).max(120),
  outcome: z.string().trim().min(1).max(2000),
  /** One line each; a word before a colon names its kind (criterion.ts). */
  criteria: z.array(z.string().trim().min(1).max(300)).min(1).max(20),
  checkedHow: z.string().trim().max(500).default(''),
  amount: z.string(),
  due: LocalDay,
  /** Ids of the milestones that have to be accepted first. */
  dependsOn: z.array(z.string()).max(100).default([]),
  dueKind: z.enum(['hard', 'soft']).default('soft'),
  /** Business days of work; null: not estimated. */
  workDays: z.number().int().min(1).max(500).nullable().default(null),
  /** What must hold before it starts: a day that must have come, words that a person confirms. */
  notBefore: LocalDay.nullable().default(null),
  startWhen: z.string().trim().max(300).default(''),
  bonusDays: z.number().int().min(1).max(100).nullable().default(null),
  bonusAmount: z.string().trim().default(''),
  riskNotes: z.string().trim().max(500).default(''),
});
export type MilestoneInput = z.output<typeof MilestoneInput>;

/** Throws a refusal at the field `amount` when the text is no amount of the engagement's currency. */
export function amountFrom(text: string, currency: string): Money {
  const read = parseAmount(text, currency);
  if (typeof read !== 'string') return read;
  throw refuse.amount({ currency, example: formatMoney(money(120_000n, currency), 'en') }, 'amount');
}

/** A day further ahead is a slip of the hand; and every day up to it is looked up in a calendar. */
const MOST_YEARS = 10;

/** Due days lie ahead and are business days of both sides (product.md B3, E1). */
export function checkDue(due: Temporal.PlainDate, facts: EngagementFacts, visit: Visit): void {
  const today = dayIn(visit.now, facts.timeZone);
  if (Temporal.PlainDate.compare(due, today) < 0) throw refuse.dueInThePast({ day: due }, 'due');
  const last = today.add({ years: MOST_YEARS });
  if (Temporal.PlainDate.compare(due, last) > 0) throw refuse.dueTooFar({ day: due, last }, 'due');
  if (!facts.days.isBusinessDay(due))
    throw refuse.notABusinessDay({ day: due, next: facts.days.add(due, 0) }, 'due');
}

/** Gives every criterion an id of its own, so that a decision can name it whatever its words become. */
export function criteriaFrom(texts: readonly string[]): Criterion[] {
  return texts.map((line, index) => {
    const read = readCriterion(line);
    if (read === 'empty') throw refuse.emptyCriterion({ line: index + 1 }, 'criteria');
    if (read === 'no-target') throw refuse.metricWithoutTarget({ line: index + 1 }, 'criteria');
    return { id: `c${index + 1}`, ...read };
  });
}

/**
 * Throws unless each of `awaited` is another milestone of this engagement that does not itself wait for `milestoneId`:
 * the graph stays without rings. Whoever calls holds the engagement's row, so that two edits cannot close one together.
 */
export async function checkDependencies(
  tx: Tx,
  engagementId: string,
  awaited: readonly string[],
  milestoneId?: string,
): Promise<void> {
  if (awaited.length === 0) return;
  const rows = await tx.milestone.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    include: withAwaited,
  });
  const others = rows.filter(({ id }) => awaited.includes(id));
  if (others.length < new Set(awaited).size) throw refuse.unknownDependency(undefined, 'dependsOn');
  if (milestoneId === undefined) return;
  const waiting = new Set([milestoneId, ...dependentsOf(milestoneId, depending(rows)).map(({ id }) => id)]);
  const ring = others.find(({ id }) => waiting.has(id));
  if (ring !== undefined) throw refuse.waitsForItself({ other: ring.title }, 'dependsOn');
}

/** What a row waits for, set down anew. */
export async function saveDependencies(
  tx: Tx,
  milestoneId: string,
  awaited: readonly string[],
): Promise<void> {
  await tx.milestoneDependency.deleteMany({ where: { milestoneId } });
  await tx.milestoneDependency.createMany({
    data: [...new Set(awaited)].map((awaitedId) => ({ milestoneId, awaitedId })),
  });
}
