import { z } from 'zod';
import { plainAmount } from '../../src/kernel/format.ts';
import type { Locale } from '../../src/kernel/locale.ts';
import { criterionLine } from '../../src/milestones/criterion.ts';
import type { Milestone } from '../../src/milestones/milestone.ts';
import type { MilestoneInput } from '../../src/milestones/milestone-input.ts';
import {
  amount,
  choice,
  choices,
  day,
  lines,
  longText,
  number,
  optional,
  shortText,
} from '../../src/surface/field.ts';
import { type Filled, form } from '../../src/surface/form.ts';
import { fieldText } from './field-text.ts';
import { text } from './text.ts';

const firmness = [
  { value: 'soft', label: fieldText.soft() },
  { value: 'hard', label: fieldText.hard() },
] as const;

/** What has to be said stands first; the rest may stay empty. */
const fields = {
  title: shortText(text.title(), 120),
  outcome: longText(text.outcome(), 2000, { hint: text.outcomeHint() }),
  criteria: lines(text.criteria(), { items: 20, characters: 300 }, { hint: fieldText.criteriaHint() }),
  amount: amount(text.amount()),
  due: day(text.due()),
  dependsOn: optional(choices(text.dependsOn(), [])),
  checkedHow: optional(longText(fieldText.checkedHow(), 500, { hint: fieldText.checkedHowHint() })),
  dueKind: optional(choice(fieldText.dueKind(), firmness)),
  workDays: optional(number(fieldText.workDays(), { least: 1, most: 500, hint: fieldText.workDaysHint() })),
  notBefore: optional(day(fieldText.notBefore())),
  startWhen: optional(longText(fieldText.startWhen(), 300, { hint: fieldText.startWhenHint() })),
  bonusDays: optional(
    number(fieldText.bonusDays(), { least: 1, most: 100, hint: fieldText.bonusDaysHint() }),
  ),
  bonusAmount: optional(amount(fieldText.bonusAmount())),
  riskNotes: optional(longText(fieldText.riskNotes(), 500, { hint: fieldText.riskNotesHint() })),
};

export const addForm = form('milestone.add', {
  title: text.addTitle(),
  submit: text.add(),
  context: z.object({ engagementId: z.string() }),
  fields,
});

export const editForm = form('milestone.edit', {
  title: text.editTitle(),
  submit: text.save(),
  context: z.object({ engagementId: z.string(), milestoneId: z.string() }),
  fields: { ...fields, place: optional(number(fieldText.place(), { least: 1, most: 100 })) },
});

/** What an act is given of what was entered. */
export function inputFrom(values: Filled<typeof fields>): z.input<typeof MilestoneInput> {
  const { due, notBefore, dueKind, ...rest } = values;
  return {
    title: rest.title,
    outcome: rest.outcome,
    criteria: [...rest.criteria],
    amount: rest.amount,
    due: due.toString(),
    dependsOn: [...(rest.dependsOn ?? [])],
    checkedHow: rest.checkedHow ?? '',
    dueKind: dueKind === 'hard' ? 'hard' : 'soft',
    workDays: rest.workDays ?? null,
    notBefore: notBefore?.toString() ?? null,
    startWhen: rest.startWhen ?? '',
    bonusDays: rest.bonusDays ?? null,
    bonusAmount: rest.bonusAmount ?? '',
    riskNotes: rest.riskNotes ?? '',
  };
}

/** What stands in the fields when it is edited: as it would be typed. */
export function enteredFrom(
  milestone: Milestone,
  more: { readonly awaits: readonly string[]; readonly place: number },
  locale: Locale,
): Partial<Filled<typeof editForm.fields>> {
  const { startCondition, earlyBonus } = milestone;
  return {
    title: milestone.title,
    outcome: milestone.outcome,
    criteria: milestone.criteria.map((criterion) => criterionLine(criterion, locale)),
    amount: plainAmount(milestone.amount),
    due: milestone.dueOn,
    dependsOn: more.awaits,
    checkedHow: milestone.checkedHow,
    dueKind: milestone.dueKind,
    workDays: milestone.workDays ?? undefined,
    notBefore: startCondition.notBefore ?? undefined,
    startWhen: startCondition.words,
    bonusDays: earlyBonus?.days,
    bonusAmount: earlyBonus === null ? undefined : plainAmount(earlyBonus.amount),
    riskNotes: milestone.riskNotes,
    place: more.place,
  };
}
