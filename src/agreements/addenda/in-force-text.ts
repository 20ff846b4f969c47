import type { DocumentClause } from '../../kernel/documents.ts';
import { formatDay, formatMoney, plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import { list, type Said } from '../../kernel/phrase.ts';
import { numberedHeading } from '../clause.ts';
import { inOneLine } from '../render-text.ts';
import type { ConsolidatedClause } from './consolidated-text.ts';
import type { TextInForce } from './in-force.ts';
import { termValue } from './say-terms.ts';
import { inForce, marks, termWords, text } from './text.ts';

/** Clauses of the starter templates whose figures and dates a change request moves. */
const movedByChanges: readonly string[] = ['milestones', 'payment'];

/** What the whole is made of, a line each. */
export function aboutInForce({ base, signedOn, addenda, changes }: TextInForce): Said[] {
  const signed = addenda.map(({ version, on }) => text.addendumOn({ version, day: on }));
  return [
    inForce.about({ version: base.version, day: signedOn }),
    ...(signed.length === 0 ? [] : [inForce.withAddenda({ addenda: list(signed) })]),
    ...(changes.length === 0
      ? []
      : [inForce.withChanges({ numbers: list(changes.map(({ number }) => number)) })]),
    inForce.signedPrevails(),
  ];
}

/** Which addendum changed the clause, and whether agreed changes have to be read with it. */
export function marksOf(clause: ConsolidatedClause, { changes }: Pick<TextInForce, 'changes'>): Said[] {
  return [
    ...clause.marks.map(({ kind, version, on }) => marks[kind]({ version, day: on })),
    ...(changes.length > 0 && movedByChanges.includes(clause.key) ? [marks.byChanges()] : []),
  ];
}

/** The text in force as it stands on paper: clauses with their marks, then the terms and changes agreed since. */
export function inForceClauses(whole: TextInForce): DocumentClause[] {
  return [
    ...whole.clauses.map((clause) => documentClause(clause, whole)),
    ...termsSection(whole),
    ...changesSection(whole),
  ];
}

function documentClause(clause: ConsolidatedClause, whole: TextInForce): DocumentClause {
  const { heading, text: words, second, number, takenOut } = clause;
  const { locale, secondLocale } = whole;
  const named = (said: string, language: Locale): string =>
    number === null || said === '' ? said : numberedHeading(said, number, language);
  const note = marksOf(clause, whole)
    .map((said) => plain(said, locale))
    .join('\n');
  return {
    heading: named(heading, locale),
    text: takenOut ? '' : words,
    ...(second !== undefined &&
      secondLocale !== null && {
        second: { heading: named(second.heading, secondLocale), text: takenOut ? '' : second.text },
      }),
    ...(note !== '' && { note }),
  };
}

/** The latest word on each term that an addendum changed. */
function termsSection({ addenda, locale, secondLocale }: TextInForce): DocumentClause[] {
  const latest = new Map(
    addenda.flatMap(({ terms, version, on }) => terms.map((term) => [term.name, { ...term, version, on }])),
  );
  if (latest.size === 0) return [];
  const say = (language: Locale) => ({
    heading: plain(text.termsHeading(), language),
    text: [...latest.values()]
      .map(
        ({ name, to, version, on }) =>
          `- ${plain(inForce.termNow({ term: termWords[name](), value: termValue(to), version, day: on }), language)}`,
      )
      .join('\n'),
  });
  return [{ ...say(locale), ...(secondLocale !== null && { second: say(secondLocale) }) }];
}

function changesSection({ changes, total, locale, secondLocale }: TextInForce): DocumentClause[] {
  if (changes.length === 0) return [];
  const say = (language: Locale) => ({
    heading: plain(inForce.changesHeading(), language),
    text: [
      plain(inForce.changesText({ total }), language),
      '',
      plain(inForce.changesTable(), language),
      '|---:|---|---:|---|---|',
      ...changes.map(({ number, what, difference, newDueOn, on }) =>
        row([
          String(number),
          inOneLine(what),
          formatMoney(difference, language),
          newDueOn === null ? '' : formatDay(newDueOn, language),
          formatDay(on, language),
        ]),
      ),
    ].join('\n'),
  });
  return [{ ...say(locale), ...(secondLocale !== null && { second: say(secondLocale) }) }];
}

// A cell ends at `|`, so the character becomes its wide form there.
const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '｜')).join(' | ')} |`;

/** The same in the markup of kernel/markup.ts, in the first language. */
export const inForceBody = (whole: TextInForce): string =>
  `${inForceClauses(whole)
    .map(({ heading, note, text: words }) =>
      [
        heading === '' ? '' : `## ${heading}`,
        note === undefined ? '' : `[${note.replaceAll('\n', '; ')}]\n`,
        words,
      ]
        .filter((part) => part !== '')
        .join('\n'),
    )
    .join('\n\n')}\n`;
