import { phrase, type Said } from '../../kernel/phrase.ts';
import type { TermChange } from './addendum.ts';
import { no, termWords, yes } from './text.ts';

const line = phrase({
  en: '{term}: {from} → {to}',
  ja: '{term}：{from} → {to}',
  zh: '{term}：{from} → {to}',
});

const count = phrase({ en: '{value}', ja: '{value}', zh: '{value}' });

export const termValue = (value: number | boolean): Said =>
  typeof value === 'number' ? count({ value }) : value ? yes() : no();

/** One line for each term that changes. */
export const termLines = (terms: readonly TermChange[]): Said[] =>
  terms.map(({ name, from, to }) =>
    line({ term: termWords[name](), from: termValue(from), to: termValue(to) }),
  );
