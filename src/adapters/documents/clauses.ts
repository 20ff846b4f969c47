import type { DocumentClause } from '../../kernel/documents.ts';
import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import { type Block, parseMarkup } from '../../kernel/markup.ts';
import { type Languages, languages, words } from './agreement-words.ts';
import { writeBlock, writeBody, writeHeading } from './body.ts';
import { colors, looks, narrow, textWidth } from './look.ts';
import type { Paper } from './paper.ts';

/** An agreement's text clause by clause; a clause that has a second language stands in two columns. */
export function writeClauses(
  paper: Paper,
  clauses: readonly DocumentClause[],
  { locale, secondLocale }: Languages,
): void {
  if (secondLocale === undefined) {
    for (const clause of clauses) writeAlone(paper, clause);
    return;
  }
  const pair: Pair = { paper, locale, secondLocale };
  writeLanguages(pair);
  for (const clause of clauses) {
    if (clause.second === undefined) writeAlone(paper, clause);
    else writeBeside(pair, clause, clause.second);
  }
}

function writeAlone(paper: Paper, { heading, text, note }: DocumentClause): void {
  if (heading !== '') writeHeading(paper, heading, 2);
  if (note !== undefined) writeNote(paper, note);
  writeBody(paper, text);
}

/** Marked at its left, so that a reader who leafs through finds what was changed. */
function writeNote(paper: Paper, note: string): void {
  paper.need(3 * looks.small.leading);
  const height = paper.heightOf(note, looks.small, textWidth - 10);
  if (height < 300) paper.wash(paper.y + 2, height - 4, { width: 2, color: colors.accent });
  paper.write(note, looks.small, { x: 10 });
  paper.space(5);
}

interface Pair {
  readonly paper: Paper;
  readonly locale: Locale;
  readonly secondLocale: Locale;
}

const gap = 22;
const half = (textWidth - gap) / 2;

/** The prevailing text on the left, the other at the same height on the right. */
function besides({ paper, locale, secondLocale }: Pair, left: () => void, right: () => void): void {
  paper.beside([
    { x: 0, width: half, locale, write: left },
    { x: half + gap, width: half, locale: secondLocale, write: right },
  ]);
}

function writeLanguages(pair: Pair): void {
  const { paper, locale, secondLocale } = pair;
  paper.need(80);
  besides(
    pair,
    () => paper.write(plain(words.prevails({ language: languages[locale]() }), locale), looks.label),
    () => {
      const said = words.givesWay({ language: languages[secondLocale](), other: languages[locale]() });
      paper.write(plain(said, secondLocale), looks.label);
    },
  );
  paper.space(4);
  paper.rule(colors.accent);
  paper.space(8);
}

function writeBeside(pair: Pair, clause: DocumentClause, second: { heading: string; text: string }): void {
  const { paper } = pair;
  const rows = rowsOf(parseMarkup(clause.text), parseMarkup(second.text));
  if (clause.heading !== '' || second.heading !== '') {
    const heights = [clause.heading, second.heading].map((said) =>
      paper.heightOf(said, narrow.subheading, half),
    );
    // More than writeHeading asks for, so that neither of the two goes to the next page alone.
    paper.need(Math.max(...heights) + 4 * narrow.body.leading + 12);
    const head = (said: string) => () => {
      if (said !== '') writeHeading(paper, said, 2, narrow);
    };
    besides(pair, head(clause.heading), head(second.heading));
  }
  if (clause.note !== undefined) writeNote(paper, clause.note);
  for (const row of rows) writeRow(pair, row);
  paper.space(4);
}

interface Row {
  readonly left: readonly Block[];
  readonly right: readonly Block[];
}

/** Paragraph by paragraph where both are built alike; otherwise both texts as they run. */
function rowsOf(left: readonly Block[], right: readonly Block[]): readonly Row[] {
  const alike = left.length === right.length && left.every(({ kind }, at) => kind === right[at]?.kind);
  if (!alike) return [{ left, right }];
  return left.map((block, at) => ({ left: [block], right: right.slice(at, at + 1) }));
}

function writeRow(pair: Pair, { left, right }: Row): void {
  const { paper } = pair;
  // Half the width is too little for a table of figures: they stand under each other.
  if (left.length === 1 && left[0]?.kind === 'table') {
    for (const [block, locale] of [
      [left[0], pair.locale],
      [right[0], pair.secondLocale],
    ] as const) {
      if (block === undefined) continue;
      paper.beside([{ x: 0, width: textWidth, locale, write: () => writeBlock(paper, block, narrow) }]);
    }
    return;
  }
  paper.need(3 * narrow.body.leading);
  const write = (blocks: readonly Block[]) => () => {
    for (const block of blocks) writeBlock(paper, block, narrow);
  };
  besides(pair, write(left), write(right));
}
