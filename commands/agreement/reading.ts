import { type Block, parseMarkup } from '../../src/kernel/markup.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { verbatim } from '../../src/kernel/phrase.ts';

/** Marked-up text as a card has it. */
export function reading(body: string): Required<Pick<CardWords, 'body' | 'sections'>> {
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
      return block.items;
    case 'table':
      return block.rows.map((row) => row.join(' / '));
  }
}
