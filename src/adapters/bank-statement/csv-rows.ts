import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A line of the file with its number, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const marks = [',', ';', '\t', '|'] as const;

const Records = z.array(z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) }));
const Broken = z.object({ lines: z.number().catch(1) });

/** Rows cut at `mark`, at most `most` of them; or the line where the quotes don't end. */
function cutAt(
  text: string,
  delimiter: string,
  most: number,
): readonly CsvRow[] | { readonly broken: number } {
  try {
    const records: unknown = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 100_000,
      to: most,
    });
    return Records.parse(records).map(({ info, record }) => ({
      line: info.lines,
      cells: record.map(bareCell),
    }));
  } catch (error) {
    return { broken: Broken.catch({ lines: 1 }).parse(error).lines };
  }
}

/** Without what spreadsheets are given so that they take a number, or what looks like a formula, for text. */
function bareCell(cell: string): string {
  const text = cell.trim();
  return (/^="(.*)"$/.exec(text)?.[1] ?? text).replace(/^'(?=[=+\-@\t\r])/, '').trim();
}

/**
 * The file's rows, cut at the mark that gives most of them the same number of cells. Lines above the table have fewer,
 * and a comma may stand in any text.
 */
export function csvRows(text: string, most: number): readonly CsvRow[] | { readonly broken: number } {
  const plain = text.replace(/^\uFEFF/, '');
  const [best = ','] = marks.toSorted((a, b) => evenness(plain, b) - evenness(plain, a));
  const rows = cutAt(plain, best, most);
  return 'broken' in rows ? rows : (swallowed(rows, best) ?? rows);
}

const dated = /^"?\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}/;

/** A quote that nobody closed takes the lines behind it into one cell: their money would be missing without a word. */
function swallowed(rows: readonly CsvRow[], mark: string): { readonly broken: number } | undefined {
  const width = Math.max(3, ...rows.map(({ cells }) => cells.length));
  const isLine = (text: string): boolean => {
    const cells = text.split(mark).map((cell) => cell.trim());
    return cells.length >= width - 1 && cells.some((cell) => dated.test(cell));
  };
  const found = rows.find(({ cells }) => cells.some((cell) => cell.split(/\r?\n/).slice(1).some(isLine)));
  return found === undefined ? undefined : { broken: found.line };
}

function evenness(text: string, mark: string): number {
  const rows = cutAt(text, mark, 50);
  if ('broken' in rows) return 0;
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...[...widths].filter(([width]) => width > 1).map(([width, times]) => width * times));
}
