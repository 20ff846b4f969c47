import { type Block, parseMarkup } from '../../kernel/markup.ts';
import { type TextLooks, wide } from './look.ts';
import type { Paper } from './paper.ts';
import { writeTable } from './table.ts';

/** Writes an agreement's text; its headings become the PDF's bookmarks. */
export function writeBody(paper: Paper, text: string, looks: TextLooks = wide): void {
  for (const block of parseMarkup(text)) writeBlock(paper, block, looks);
}

export function writeBlock(paper: Paper, block: Block, looks: TextLooks): void {
  switch (block.kind) {
    case 'heading':
      writeHeading(paper, block.text, block.level, looks);
      break;
    case 'paragraph':
      paper.write(block.lines.join('\n'), looks.body);
      paper.space(8);
      break;
    case 'clause':
      writeHanging(paper, looks, block.mark, block.lines.join('\n'), indentOf(block.mark, looks));
      paper.space(5);
      break;
    case 'list':
      for (const item of block.items) writeHanging(paper, looks, '•', item, 16);
      paper.space(6);
      break;
    case 'table':
      writeMarkupTable(paper, block, looks);
      paper.space(14);
  }
}

export function writeHeading(paper: Paper, text: string, level: 1 | 2, looks: TextLooks = wide): void {
  const look = level === 1 ? looks.heading : looks.subheading;
  paper.space(level === 1 ? 12 : 6);
  // A heading never stands alone at the foot of a page.
  paper.need(paper.heightOf(text, look, paper.width) + 2 * looks.body.leading + 6);
  paper.bookmark(text);
  paper.write(text, look);
  paper.space(level === 1 ? 5 : 3);
}

const indentOf = (mark: string, { body, indent }: TextLooks): number =>
  Math.max(indent, body.size + 2 + lengthOf(mark) * 0.55 * body.size);

function writeHanging(paper: Paper, { body }: TextLooks, mark: string, text: string, indent: number): void {
  paper.need(body.leading * 2);
  paper.put(mark, body, { width: indent, y: paper.y });
  paper.write(text, body, { x: indent });
  paper.space(2);
}

function writeMarkupTable(paper: Paper, block: Extract<Block, { kind: 'table' }>, { cell }: TextLooks): void {
  const longest = (index: number): number =>
    Math.max(...[block.header, ...block.rows].map((row) => lengthOf(row[index] ?? '')));
  const columns = block.header.map((head, index) => ({
    head,
    share: Math.min(40, Math.max(8, longest(index))),
    align: block.right[index] === true ? ('right' as const) : ('left' as const),
  }));
  paper.space(4);
  writeTable(paper, columns, block.rows, cell);
}

/** Han characters are twice as wide as Latin letters. */
const lengthOf = (text: string): number =>
  [...text].reduce((sum, part) => sum + (part > '\u2e7f' ? 2 : 1), 0);
