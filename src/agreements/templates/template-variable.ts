import { z } from 'zod';
import { parseDay } from '../../kernel/calendar.ts';
import { formatDay, formatMoney } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import { parseAmount } from '../../kernel/money.ts';
import { inOneLine } from '../render-text.ts';

export const VariableType = z.enum(['text', 'money', 'day', 'number', 'yes-no', 'list']);
export type VariableType = z.output<typeof VariableType>;

export const MOST_VARIABLES = 12;

/** What a template asks of the person drafting; its text says it as `answers.name`. */
export const TemplateVariable = z.object({
  name: z.string().regex(/^[a-z][A-Za-z0-9]{0,29}$/),
  type: VariableType,
  label: z.string().trim().min(1).max(60),
  /** As a person would type it. */
  default: z.string().max(500).exactOptional(),
  required: z.boolean(),
});
export type TemplateVariable = z.output<typeof TemplateVariable>;

export type Answers = Readonly<Record<string, string>>;

/** What an answer says in a text; `undefined` when it is not one of its type. An empty answer says nothing. */
export function answerValue(
  type: VariableType,
  answer: string,
  { locale, currency }: { readonly locale: Locale; readonly currency: string },
): string | boolean | readonly string[] | undefined {
  const given = answer.trim();
  switch (type) {
    case 'text':
      return inOneLine(given);
    case 'list':
      return given
        .split('\n')
        .map(inOneLine)
        .filter((line) => line !== '');
    case 'yes-no':
      return given === 'yes' ? true : given === 'no' || given === '' ? false : undefined;
    case 'number':
      return given === '' || /^-?\d{1,15}(?:\.\d{1,6})?$/.test(given.normalize('NFKC'))
        ? given.normalize('NFKC')
        : undefined;
    case 'day': {
      if (given === '') return '';
      const day = parseDay(given);
      return day === undefined ? undefined : formatDay(day, locale);
    }
    case 'money': {
      if (given === '') return '';
      const amount = parseAmount(given, currency);
      return typeof amount === 'string' ? undefined : formatMoney(amount, locale);
    }
  }
}

/** The answers that were given, and the defaults of those that were not. */
export function withDefaults(variables: readonly TemplateVariable[], given: Answers): Answers {
  return Object.fromEntries(variables.map((one) => [one.name, given[one.name] ?? one.default ?? '']));
}
