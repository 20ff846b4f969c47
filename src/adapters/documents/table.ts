import { colors, type Look, looks } from './look.ts';
import type { Paper } from './paper.ts';

export interface Column {
  readonly head: string;
  /** Share of the width; shares are relative to each other. */
  readonly share: number;
  readonly align?: 'left' | 'right';
}

/** A cell with a second, smaller text under the first. */
export type Cell = string | { readonly text: string; readonly detail: string };

const pad = 5;

/** A table over the whole width. A row stays on one page if a page can hold it; the head is repeated. */
export function writeTable(
  paper: Paper,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  look: Look,
): void {
  const spans = spansOf(columns, paper.width);
  writeHead(paper, columns, spans);
  for (const row of rows) {
    const cells = row.map((cell) => (typeof cell === 'string' ? { text: cell, detail: '' } : cell));
    const height = Math.max(
      ...cells.map((cell, index) => heightOf(paper, cell, spans[index]?.width ?? 1, look)),
    );
    if (height > 500) {
      writeTall(paper, columns, spans, cells, look);
      continue;
    }
    const before = paper.y;
    paper.need(height + 2 * pad);
    if (paper.y < before) writeHead(paper, columns, spans);
    const top = paper.y + pad;
    cells.forEach((cell, index) => {
      const place = { ...spans[index], align: columns[index]?.align ?? 'left' } as const;
      const used = paper.put(cell.text, look, { ...place, y: top });
      if (cell.detail !== '') paper.put(cell.detail, looks.small, { ...place, y: top + used });
    });
    paper.moveTo(top + height + pad);
    paper.rule();
  }
}

interface Span {
  readonly x: number;
  readonly width: number;
}

function spansOf(columns: readonly Column[], textWidth: number): Span[] {
  const gap = Math.min(12, textWidth / columns.length / 4);
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const free = textWidth - gap * (columns.length - 1);
  let x = 0;
  return columns.map((column) => {
    const span = { x, width: (free * column.share) / shares };
    x += span.width + gap;
    return span;
  });
}

function writeHead(paper: Paper, columns: readonly Column[], spans: readonly Span[]): void {
  const heights = columns.map((column, index) =>
    paper.heightOf(column.head, looks.label, spans[index]?.width ?? 1),
  );
  const height = Math.max(...heights);
  paper.need(height + 48);
  const y = paper.y;
  columns.forEach((column, index) => {
    paper.put(column.head, looks.label, { ...spans[index], align: column.align ?? 'left', y });
  });
  paper.moveTo(y + height + pad);
  paper.rule(colors.accent);
}

function heightOf(paper: Paper, cell: { text: string; detail: string }, width: number, look: Look): number {
  const detail = cell.detail === '' ? 0 : paper.heightOf(cell.detail, looks.small, width);
  return paper.heightOf(cell.text, look, width) + detail;
}

/** A row that no page can hold is written cell by cell, each over as many pages as it needs. */
function writeTall(
  paper: Paper,
  columns: readonly Column[],
  spans: readonly Span[],
  cells: readonly { text: string; detail: string }[],
  look: Look,
): void {
  cells.forEach((cell, index) => {
    const place = { ...spans[index], align: columns[index]?.align ?? 'left' } as const;
    paper.space(pad);
    paper.write(cell.text, look, place);
    if (cell.detail !== '') paper.write(cell.detail, looks.small, place);
  });
  paper.space(pad);
  paper.rule();
}
