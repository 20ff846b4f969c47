import { Temporal } from 'temporal-polyfill';
import { answerField } from '../../src/agreements/templates/must-answer.ts';
import {
  type Answers,
  type TemplateVariable,
  type VariableType,
  withDefaults,
} from '../../src/agreements/templates/template-variable.ts';
import { type Said, verbatim } from '../../src/kernel/phrase.ts';
import {
  amount,
  choice,
  day,
  type Field,
  lines,
  longText,
  number,
  optional,
} from '../../src/surface/field.ts';
import type { Fields } from '../../src/surface/form.ts';
import { text } from './templates-text.ts';

/** A field for each variable that the template asks for; their labels are the template's own words. */
export const answerFields = (
  variables: readonly Pick<TemplateVariable, 'name' | 'type' | 'label' | 'required'>[],
): Fields =>
  Object.fromEntries(
    variables.map(({ name, type, label, required }) => {
      const field = fieldFor(type, verbatim(label));
      return [answerField(name), required ? field : optional(field)];
    }),
  );

function fieldFor(type: VariableType, label: Said): Field<unknown> {
  switch (type) {
    case 'text':
      return longText(label, 500);
    case 'list':
      return lines(label, { items: 30, characters: 300 });
    case 'money':
      return amount(label);
    case 'day':
      return day(label);
    case 'number':
      return number(label);
    case 'yes-no':
      return choice(label, [
        { value: 'yes', label: text.yes() },
        { value: 'no', label: text.no() },
      ]);
  }
}

/** What stands in the fields at first: what was answered for the last draft, else the template's defaults. */
export function initialAnswers(
  variables: readonly TemplateVariable[],
  before: Answers = {},
): Readonly<Record<string, unknown>> {
  const answers = withDefaults(variables, before);
  return Object.fromEntries(
    variables.flatMap(({ name, type }) => {
      const answer = answers[name] ?? '';
      if (answer === '') return [];
      return [[answerField(name), type === 'list' ? answer.split('\n') : answer]];
    }),
  );
}

/** As they are kept: text, whatever the field gave. */
export function answersFrom(
  variables: readonly Pick<TemplateVariable, 'name'>[],
  more: Readonly<Record<string, unknown>>,
): Answers {
  return Object.fromEntries(variables.map(({ name }) => [name, asText(more[answerField(name)])]));
}

function asText(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.join('\n');
  return value instanceof Temporal.PlainDate ? value.toString() : String(value);
}
