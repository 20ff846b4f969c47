import type { Prisma } from '../../prisma/generated/client.ts';
import { dayToColumn } from '../kernel/calendar.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import type { Visit } from '../kernel/visit.ts';
import { bonusFrom, bonusToColumn } from './early-bonus.ts';
import type { MilestoneInput } from './milestone-input.ts';
import { amountFrom, checkDue, criteriaFrom } from './milestone-input.ts';
import { refuse } from './refusals.ts';
import { conditionToColumn, noCondition } from './start-condition.ts';

/** What was entered, checked and as the columns of a row; the same for a new milestone and an edited one. */
export function columnsFrom(input: MilestoneInput, facts: EngagementFacts, visit: Visit) {
  const amount = amountFrom(input.amount, facts.currency);
  checkDue(input.due, facts, visit);
  const { notBefore, startWhen, due } = input;
  if (notBefore !== null && notBefore.until(due).sign < 0)
    throw refuse.startsAfterDue({ day: notBefore, due }, 'notBefore');
  const condition = conditionToColumn({ ...noCondition, notBefore, words: startWhen });
  const columns = {
    title: input.title,
    outcome: input.outcome,
    criteria: criteriaFrom(input.criteria),
    checkedHow: input.checkedHow,
    amount: amount.minor,
    dueOn: dayToColumn(due),
    dueKind: input.dueKind,
    workDays: input.workDays,
    riskNotes: input.riskNotes,
    startCondition: condition,
    earlyBonus: bonusToColumn(bonusFrom(input, facts.currency)),
  } satisfies Partial<Prisma.MilestoneUncheckedCreateInput>;
  return { amount, columns };
}
