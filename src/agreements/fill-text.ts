import type { Locale } from '../kernel/locale.ts';
import { visibleText } from '../kernel/markup.ts';
import { type Clause, chineseNumber, clauseNumbers } from './clause.ts';
import { applyChanges, type ClauseToFill } from './clauses/apply-changes.ts';
import type { DraftFacts } from './draft-facts.ts';
import { fillIn, inOneLine, type TemplateValues } from './render-text.ts';
import { type DraftChoices, templateValues } from './template-values.ts';
import { compareLanguages } from './templates/compare-languages.ts';
import { LANGUAGE_CLAUSE, languageClause } from './templates/language-clause.ts';
import type { Placed } from './templates/say-problem.ts';
import type { TextSource } from './text-source.ts';

export interface FilledText {
  readonly title: string;
  readonly clauses: readonly Clause[];
  /** All that keeps it from being sent, each with clause, language and line. */
  readonly problems: readonly Placed[];
}

/** Everything a template may name for this draft, with the numbers of the clauses as they will stand. */
export function draftValues(
  source: TextSource,
  facts: DraftFacts,
  choices: DraftChoices,
  locale: Locale = source.prevailing.locale,
): TemplateValues {
  return numbered(baseValues(source, facts, choices, locale), clausesToFill(source), locale);
}

/** The text in both its languages. Nothing is thrown: what is wrong comes back, all of it. */
export function fillText(source: TextSource, facts: DraftFacts, choices: DraftChoices): FilledText {
  const { prevailing, second } = source;
  const filling: Filling = {
    values: baseValues(source, facts, choices, prevailing.locale),
    locale: prevailing.locale,
    ...(second !== null && {
      second: {
        values: baseValues(source, facts, choices, second.locale),
        locale: second.locale,
        clauses: new Map(withLanguageClause(second, true).map((clause) => [clause.key, clause])),
      },
    }),
  };
  const all = clausesToFill(source);
  // A clause that says nothing here is left out, and those after it move up: so their numbers are counted again.
  const spoken = all.filter((clause) => !saysNothing(clause, filling, all));
  const made = spoken.map((clause) => fillClause(clause, filling, spoken));
  const title = fillIn(prevailing.title, numbered(filling.values, spoken, prevailing.locale));
  return {
    title: inOneLine(title.text),
    clauses: made.map(({ clause }) => clause),
    problems: [
      ...title.problems.map((one) => ({ ...one, clauseKey: null, heading: '', locale: prevailing.locale })),
      ...made.flatMap(({ problems }) => problems),
      ...(second === null ? [] : compareLanguages(prevailing, second)),
    ],
  };
}

interface Language {
  readonly values: TemplateValues;
  readonly locale: Locale;
}
interface Filling extends Language {
  readonly second?: Language & { readonly clauses: ReadonlyMap<string, { heading: string; text: string }> };
}

function baseValues(
  { prevailing, second }: TextSource,
  facts: DraftFacts,
  choices: DraftChoices,
  locale: Locale,
) {
  // Each language has the labels in its own words, but the names and types are compared and the same.
  const { variables } = second?.locale === locale ? second : prevailing;
  return templateValues(facts, choices, locale, variables);
}

const clausesToFill = ({ prevailing, second, changes }: TextSource): readonly ClauseToFill[] =>
  applyChanges(withLanguageClause(prevailing, second !== null), changes);

/** Two languages always come with a clause that says which of them prevails. */
function withLanguageClause({ clauses, locale }: TextSource['prevailing'], inTwo: boolean) {
  const has = clauses.some(({ key }) => key === LANGUAGE_CLAUSE);
  return inTwo && !has ? [...clauses, languageClause[locale]] : clauses;
}

function numbered(
  values: TemplateValues,
  clauses: readonly ClauseToFill[],
  locale: Locale,
  key?: string,
): TemplateValues {
  const numbers = clauseNumbers(clauses);
  // 「第五条」 in Chinese, 5.1 for its paragraphs.
  const said = [...numbers].map(([name, number]) => [name, locale === 'zh' ? chineseNumber(number) : number]);
  const clause: TemplateValues = Object.fromEntries(said);
  const n = key === undefined ? 1 : numbers.get(key);
  return { ...values, clause, ...(n !== undefined && { n }) };
}

const saysNothing = (
  clause: ClauseToFill,
  { values, locale }: Language,
  all: readonly ClauseToFill[],
): boolean => {
  if (clause.literal) return clause.text.trim() === '';
  const { text, problems } = fillIn(clause.text, numbered(values, all, locale, clause.key));
  return text.trim() === '' && problems.length === 0;
};

function fillClause(
  clause: ClauseToFill,
  filling: Filling,
  all: readonly ClauseToFill[],
): { readonly clause: Clause; readonly problems: readonly Placed[] } {
  const { key, locked, standing } = clause;
  const first = say(clause, clause, filling, all);
  const beside = secondOf(clause, filling);
  const second =
    beside === undefined || filling.second === undefined
      ? undefined
      : say(clause, beside, filling.second, all);
  const { heading, text } = first;
  return {
    clause: {
      key,
      heading,
      text,
      locked,
      standing,
      ...(second !== undefined && { second: { heading: second.heading, text: second.text } }),
    },
    problems: [...first.problems, ...(second?.problems ?? [])],
  };
}

/** A clause that was changed in one language only stands in that one: the old words beside it would contradict it. */
function secondOf(clause: ClauseToFill, { second }: Filling): { heading: string; text: string } | undefined {
  if (second === undefined) return undefined;
  return clause.second ?? (clause.standing === 'template' ? second.clauses.get(clause.key) : undefined);
}

function say(
  { key, literal }: ClauseToFill,
  words: { readonly heading: string; readonly text: string },
  { values, locale }: Language,
  all: readonly ClauseToFill[],
) {
  if (literal)
    return { heading: inOneLine(words.heading), text: visibleText(words.text).trim(), problems: [] };
  const own = numbered(values, all, locale, key);
  const heading = fillIn(words.heading, own);
  const text = fillIn(words.text, own);
  const problems = [...heading.problems, ...text.problems].map((one) => ({
    ...one,
    clauseKey: key,
    heading: inOneLine(words.heading) || key,
    locale,
  }));
  return { heading: inOneLine(heading.text), text: text.text.trim(), problems };
}
