import { z } from 'zod';
import type { Locale } from '../kernel/locale.ts';

/** The name by which a clause is known through all versions and languages: `payment`, `no-return`. */
export const ClauseKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** A clause as a template has it: heading and text in the template language. Without a heading it bears no number. */
export const TemplateClause = z.object({
  key: ClauseKey,
  heading: z.string(),
  text: z.string(),
  /** Changing it for one engagement needs a second person (product.md B2). */
  locked: z.boolean(),
});
export type TemplateClause = z.output<typeof TemplateClause>;

/** A clause as an agreement says it: filled in, without its number. */
export const Clause = z.object({
  key: ClauseKey,
  heading: z.string(),
  text: z.string(),
  locked: z.boolean(),
  /** Whether the words are the template's own, or this engagement's. */
  standing: z.enum(['template', 'changed', 'added']),
  /** The same in the second language, where the agreement is set in two. */
  second: z.object({ heading: z.string(), text: z.string() }).exactOptional(),
});
export type Clause = z.output<typeof Clause>;

/** What stands before a heading, as each language numbers clauses. `number` counts from 1. */
export function numberedHeading(heading: string, number: number, locale: Locale): string {
  switch (locale) {
    case 'en':
      return `${number}. ${heading}`;
    case 'ja':
      return `第${number}条（${heading}）`;
    case 'zh':
      return `第${chineseNumber(number)}条 ${heading}`;
  }
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** `十三` for 13, `一百零三` for 103, up to 999: many addenda may add many clauses. */
export function chineseNumber(number: number): string {
  const hundreds = Math.floor(number / 100);
  if (hundreds > 0) return `${digits[hundreds]}百${belowHundred(number % 100)}`;
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : digits[ones]}`;
}

/** What stands behind 百: 零三, 一十, 二十三. */
function belowHundred(rest: number): string {
  if (rest === 0) return '';
  if (rest < 10) return `零${digits[rest]}`;
  return rest < 20 ? `一${chineseNumber(rest)}` : chineseNumber(rest);
}

/** The number of each clause that has a heading, by its key. */
export function clauseNumbers(
  clauses: readonly { readonly key: string; readonly heading: string }[],
): ReadonlyMap<string, number> {
  const numbered = clauses.filter(({ heading }) => heading !== '');
  return new Map(numbered.map(({ key }, index) => [key, index + 1]));
}

/** The whole text in the markup of kernel/markup.ts. */
export function bodyOf(clauses: readonly Pick<Clause, 'key' | 'heading' | 'text'>[], locale: Locale): string {
  const numbers = clauseNumbers(clauses);
  const pieces = clauses.map(({ key, heading, text }) => {
    const number = numbers.get(key);
    return number === undefined ? text : `## ${numberedHeading(heading, number, locale)}\n${text}`;
  });
  return `${pieces.join('\n\n')}\n`;
}
