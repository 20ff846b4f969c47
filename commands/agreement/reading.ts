import type { Agreement } from '../../src/agreements/agreement.ts';
import { clauseNumbers, numberedHeading } from '../../src/agreements/clause.ts';
import { type Block, parseMarkup } from '../../src/kernel/markup.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { text } from './clause-text.ts';

type Reading = Required<Pick<CardWords, 'body' | 'sections'>>;

/** The same text in its second language, clause by clause with its numbers; nothing where it has one language. */
export function secondReading({
  clauses,
  secondLocale,
}: Pick<Agreement, 'clauses' | 'secondLocale'>): Reading['sections'] {
  if (secondLocale === null) return [];
  const numbers = clauseNumbers(clauses);
  return clauses.flatMap(({ key, second }) => {
    if (second === undefined) return [];
    const number = numbers.get(key);
    const heading =
      number === undefined ? '' : `## ${numberedHeading(second.heading, number, secondLocale)}\n`;
    const { body, sections } = reading(`${heading}${second.text}`);
    return body.length === 0
      ? sections
      : [{ heading: text.opening(), lines: body, plain: true }, ...sections];
  });
}

/** Marked-up text as a card has it. */
export function reading(body: string): Reading {
  const sections: { heading: string; lines: string[] }[] = [];
  const loose: string[] = [];
  for (const block of parseMarkup(body)) {
    if (block.kind === 'heading') sections.push({ heading: block.text, lines: [] });
    else (sections.at(-1)?.lines ?? loose).push(...linesOf(block));
  }
  return {
    body: loose.map(verbatim),
    sections: sections.map(({ heading, lines }) => ({
      heading: verbatim(heading),
      lines: lines.map(verbatim),
      plain: true,
    })),
  };
}

function linesOf(block: Exclude<Block, { kind: 'heading' }>): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.lines;
    case 'clause':
      return [`${block.mark} ${block.lines.join('\n')}`];
    case 'list':
      return block.items.map((item) => `• ${item}`);
    case 'table':
      return block.rows.map((row) => row.join(' / '));
  }
}
