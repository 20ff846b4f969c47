import {
  type AboutFile,
  type Columns,
  type DateOrder,
  type LineFault,
  MOST_ENTRIES,
  MOST_LINES,
  type ReadEntry,
  type Reading,
} from '../../billing/statement/reading.ts';
import { oneLine } from '../../kernel/shorten.ts';
import { bankRefFrom } from './bank-ref.ts';
import { areEnough, headerIn } from './columns.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { orderOf, readIn } from './date-order.ts';
import { writtenDay } from './read-day.ts';
import { readSums, type WrittenSum } from './sums-of-rows.ts';

/** Rows and columns that are shown to whoever names the columns. */
const SHOWN = { rows: 8, columns: 20, characters: 60 } as const;
const MOST_FAULTS = 5;

/** Reads one text as CSV; `undefined` where it has no table. `sha256` is the file's. */
export function readCsv(text: string, sha256: string, about: AboutFile): Reading | undefined {
  const rows = csvRows(text, MOST_LINES + 1);
  if ('broken' in rows) return { problem: 'broken' };
  if (rows.length > MOST_LINES) return { problem: 'too-many' };
  if (!rows.some(({ cells }) => cells.length > 1)) return undefined;
  const table = tableIn(rows, about);
  const unclear = (orders: readonly DateOrder[]): Reading => ({
    unclear: { sample: sampleOf(rows), columns: table.columns, orders: [...orders] },
    sha256,
  });
  if (!areEnough(table.columns)) return unclear([]);
  const days = table.rows.map(({ cells }) => writtenDay(cellOf(cells, table.columns.day), about.timeZone));
  const ordered = orderOf(days, about.layout?.order ?? null);
  if ('ask' in ordered) return unclear(ordered.ask);
  if ('order' in ordered)
    return readTable(
      table,
      days.map((day) => readIn(day, ordered.order)),
      sha256,
      about,
    );
  const row = table.rows[ordered.wrongAt];
  const written = cellOf(row?.cells ?? [], table.columns.day);
  return { format: 'csv', faults: [{ kind: 'day', line: row?.line ?? 1, text: written }], more: 0 };
}

/** The lines of a table, each with its day. */
function readTable(
  table: Table,
  days: readonly (string | undefined)[],
  sha256: string,
  about: AboutFile,
): Reading {
  const sums = readSums(table.rows, table.columns, about.currency);
  const faults: LineFault[] = [];
  const entries: ReadEntry[] = [];
  for (const [index, row] of table.rows.entries()) {
    const [day, sum] = [days[index], sums[index]];
    if (sum === undefined || sum === 'no-money' || isUnbooked(row.cells, table.columns)) continue;
    const fault = faultOf(row, table, { day, sum }, about);
    if (fault !== undefined) faults.push(fault);
    else if (day !== undefined && 'minor' in sum && sum.minor > 0n)
      entries.push(entryOf(row.cells, table.columns, day, sum));
  }
  if (faults.length > 0)
    return {
      format: 'csv',
      faults: faults.slice(0, MOST_FAULTS),
      more: Math.max(0, faults.length - MOST_FAULTS),
    };
  if (entries.length > MOST_ENTRIES) return { problem: 'too-many' };
  if (entries.length === 0) return { problem: 'no-income' };
  const leftOut = table.rows.length - entries.length;
  return { read: { sha256, format: 'csv', account: null, entries, leftOut } };
}

interface Table {
  readonly columns: Columns;
  readonly width: number;
  readonly rows: readonly CsvRow[];
}

/** What finance said goes before what the names say; then the table begins at its first day. */
function tableIn(rows: readonly CsvRow[], { layout, timeZone }: AboutFile): Table {
  const header = headerIn(rows.map(({ cells }) => cells));
  const columns = { ...header?.columns, ...layout?.columns };
  const said = layout?.columns ?? {};
  // Of two ways to say what came in, the one that a person chose holds.
  if (said.amount !== undefined) for (const role of ['credit', 'debit'] as const) delete columns[role];
  if (said.credit !== undefined) delete columns.amount;
  const from =
    header === undefined
      ? rows.findIndex(({ cells }) => writtenDay(cellOf(cells, columns.day), timeZone) !== undefined)
      : header.at + 1;
  const width = Math.max(
    ...(header === undefined ? rows : rows.slice(header.at, header.at + 1)).map(({ cells }) => cells.length),
  );
  const below = rows.slice(from === -1 ? rows.length : from);
  return { columns, width, rows: below.filter(({ cells }) => !isNoEntry(cells, columns)) };
}

export const cellOf = (cells: readonly string[], column: number | undefined): string =>
  (column === undefined ? undefined : cells[column]) ?? '';

/** A line between entries: carried forward, a sum below the table without a day. */
const isNoEntry = (cells: readonly string[], columns: Columns): boolean =>
  cellOf(cells, columns.day) === '' &&
  cellOf(cells, columns.amount) === '' &&
  cellOf(cells, columns.credit) === '' &&
  cellOf(cells, columns.debit) === '';

const unbooked =
  /^(?:pending|reverted|reversed|declined|failed|cancell?ed|returned|rejected|expired|vorgemerkt|storniert|abgelehnt|処理中|未確定|予約|取消|取り?消し|取消済み?|失敗|エラー|处理中|待处理|交易失败|失败|已撤销|已取消|已冲正|已退回|已退汇)$/iu;

/** Announced, refused or taken back: no money that is here. */
const isUnbooked = (cells: readonly string[], columns: Columns): boolean =>
  unbooked.test(cellOf(cells, columns.state).normalize('NFKC'));

function faultOf(
  { cells, line }: CsvRow,
  { columns, width }: Table,
  { day, sum }: { readonly day: string | undefined; readonly sum: Exclude<WrittenSum, 'no-money'> },
  { today }: AboutFile,
): LineFault | undefined {
  const fault = (kind: LineFault['kind'], text: string): LineFault => ({
    kind,
    line,
    text: oneLine(text, SHOWN.characters),
  });
  if (cells.slice(width).some((cell) => cell !== '')) return fault('columns', cells.slice(width).join(' '));
  if (day === undefined) return fault('day', cellOf(cells, columns.day));
  if ('fault' in sum) return fault(sum.fault, sum.text);
  // What was paid out is left out, whatever its day.
  if (sum.minor > 0n && day > today) return fault('day-ahead', cellOf(cells, columns.day));
  return undefined;
}

function entryOf(
  cells: readonly string[],
  columns: Columns,
  bookedOn: string,
  { minor, currency }: { readonly minor: bigint; readonly currency: string },
): ReadEntry {
  const bankRef = bankRefFrom(cellOf(cells, columns.bankRef));
  return {
    bookedOn,
    minor: minor.toString(),
    currency,
    payer: oneLine(cellOf(cells, columns.payer), 200),
    reference: oneLine(cellOf(cells, columns.reference), 500),
    bankRef: bankRef === '' ? null : bankRef,
  };
}

const sampleOf = (rows: readonly CsvRow[]): string[][] =>
  rows
    .slice(0, SHOWN.rows)
    .map(({ cells }) => cells.slice(0, SHOWN.columns).map((cell) => oneLine(cell, SHOWN.characters)));
