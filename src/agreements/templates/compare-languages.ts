import type { Locale } from '../../kernel/locale.ts';
import { namesIn } from '../render-text.ts';
import { LANGUAGE_CLAUSE } from './language-clause.ts';
import type { TemplateText } from './load-template.ts';

/** What one language has and another does not. `locale`: where it is missing. */
export interface LanguageDifference {
  readonly kind: 'missing-clause' | 'missing-variable';
  readonly clauseKey: string | null;
  readonly heading: string;
  readonly locale: Locale;
  readonly line: number;
  /** The clause's key, or the variable's name. */
  readonly detail: string;
}

/**
 * Both have to carry the same clauses and, clause by clause, the same variables (product.md B1); their order and words
 * are each language's own. `n` and the language clause are left to each.
 */
export function compareLanguages(one: TemplateText, other: TemplateText): readonly LanguageDifference[] {
  return [...lacking(one, other), ...lacking(other, one)];
}

function lacking(has: TemplateText, lacks: TemplateText): LanguageDifference[] {
  const { locale } = lacks;
  const theirs = new Map(lacks.clauses.map((clause) => [clause.key, clause]));
  const inClauses = has.clauses
    .filter(({ key }) => key !== LANGUAGE_CLAUSE)
    .flatMap((clause): LanguageDifference[] => {
      const other = theirs.get(clause.key);
      const heading = (other ?? clause).heading || clause.key;
      const about = { clauseKey: clause.key, heading, locale } as const;
      if (other === undefined) return [{ ...about, kind: 'missing-clause', line: 1, detail: clause.key }];
      return missingNames(clause.text, other.text).map((one) => ({
        ...about,
        kind: 'missing-variable',
        ...one,
      }));
    });
  const inTitle = missingNames(has.title, lacks.title);
  const names = new Set(lacks.variables.map(({ name, type }) => `${name} ${type}`));
  const undeclared = has.variables
    .filter(({ name, type }) => !names.has(`${name} ${type}`))
    .map(({ name }) => ({ line: 1, detail: `answers.${name}` }));
  return [
    ...[...inTitle, ...undeclared].map((one) => ({
      kind: 'missing-variable' as const,
      clauseKey: null,
      heading: '',
      locale,
      ...one,
    })),
    ...inClauses,
  ];
}

function missingNames(text: string, other: string): { readonly line: number; readonly detail: string }[] {
  const known = new Set(namesIn(other).map(({ name }) => name));
  return namesIn(text)
    .filter(({ name }) => !known.has(name) && name !== 'n' && !name.startsWith('clause.'))
    .map(({ name }) => ({ line: 1, detail: name.replaceAll('.[]', '') }));
}
