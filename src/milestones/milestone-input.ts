import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { dayIn, LocalDay } from '../kernel/calendar.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { formatMoney } from '../kernel/format.ts';
import { type Money, money, parseAmount } from '../kernel/money.ts';
import type { Visit } from '../kernel/visit.ts';
import { dependentsOf } from './dependents.ts';
import type { Criterion } from './milestone.ts';
import { refuse } from './refusals.ts';

/** What a person enters about a milestone. The amount is text until the engagement's currency is known. */
export const MilestoneInput = z.object({
  title: z.string().trim().min(1).max(120),
  outcome: z.string().trim().min(1).max(2000),
  criteria: z.array(z.string().trim().min(1).max(300)).min(1).max(20),
  amount: z.string(),
  due: LocalDay,
  dependsOn: z.string().exactOptional(),
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
  return texts.map((text, index) => ({ id: `c${index + 1}`, text }));
}

/** Throws unless `dependsOn` is another milestone of this engagement that does not itself wait for `milestoneId`. */
export async function checkDependency(
  tx: Tx,
  engagementId: string,
  dependsOn: string | undefined,
  milestoneId?: string,
): Promise<void> {
  if (dependsOn === undefined) return;
  const all = await tx.milestone.findMany({ where: { engagementId, status: { not: 'replaced' } } });
  const other = all.find(({ id }) => id === dependsOn);
  if (other === undefined) throw refuse.unknownDependency(undefined, 'dependsOn');
  if (milestoneId === undefined) return;
  const waits = dependentsOf(milestoneId, all).some(({ id }) => id === dependsOn);
  if (waits || dependsOn === milestoneId) throw refuse.waitsForItself({ other: other.title }, 'dependsOn');
}
