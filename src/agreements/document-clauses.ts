import type { DocumentClause } from '../kernel/documents.ts';
import type { Locale } from '../kernel/locale.ts';
import { type Clause, clauseNumbers, numberedHeading } from './clause.ts';

/** Clauses as they stand on paper: numbered as each of the languages numbers them. */
export function documentClauses(
  clauses: readonly Pick<Clause, 'key' | 'heading' | 'text' | 'second'>[],
  locale: Locale,
  secondLocale: Locale | null,
): DocumentClause[] {
  const numbers = clauseNumbers(clauses);
  return clauses.map(({ key, heading, text, second }) => {
    const number = numbers.get(key);
    const numbered = (said: string, language: Locale): string =>
      number === undefined || said === '' ? said : numberedHeading(said, number, language);
    const beside =
      second === undefined || secondLocale === null
        ? {}
        : { second: { heading: numbered(second.heading, secondLocale), text: second.text } };
    return { heading: numbered(heading, locale), text, ...beside };
  });
}
