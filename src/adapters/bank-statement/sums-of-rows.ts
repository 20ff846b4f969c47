import type { Columns, LineFault } from '../../billing/statement/reading.ts';
import { Currency } from '../../kernel/money.ts';
import type { CsvRow } from './csv-rows.ts';
import { decimalMarkOf, readSum, writtenSum } from './read-sum.ts';

/** What a line says about money: a sum with its sign, a mistake, or nothing (a line that only tells something). */
export type WrittenSum =
  | { readonly minor: bigint; readonly currency: string }
  | { readonly fault: LineFault['kind']; readonly text: string }
  | 'no-money';

interface Cell {
  readonly text: string;
  readonly currency: string;
  readonly isOut: boolean;
}

const out = /^(?:d|dr|dbit|debit|s|soll|out|-|出金|支払|払出|借|借方|支出|支)$/iu;

/** Every line's money. Together, because the decimal mark of one is that of all. */
export function readSums(rows: readonly CsvRow[], columns: Columns, usual: string): readonly WrittenSum[] {
  const cells = rows.map(({ cells }) => moneyIn(cells, columns, usual));
  const written = cells.map((cell) => ('fault' in cell ? undefined : writtenSum(cell.text, cell.currency)));
  const found = decimalMarkOf(written);
  const wrongAt = 'wrongAt' in found ? found.wrongAt : -1;
  const mark = 'mark' in found ? found.mark : undefined;
  return cells.map((cell, index): WrittenSum => {
    if ('fault' in cell) return cell;
    if (cell.text === '') return 'no-money';
    if (index === wrongAt) return { fault: 'marks', text: cell.text };
    const sum = written[index];
    if (sum === undefined) return { fault: 'amount', text: cell.text };
    const minor = readSum(sum, cell.currency, mark);
    if (typeof minor === 'string') return { fault: minor, text: cell.text };
    if (minor === 0n) return { fault: 'zero', text: cell.text };
    return { minor: cell.isOut ? -abs(minor) : minor, currency: cell.currency };
  });
}

const abs = (minor: bigint): bigint => (minor < 0n ? -minor : minor);

function moneyIn(
  cells: readonly string[],
  columns: Columns,
  usual: string,
): Cell | { readonly fault: 'currency'; readonly text: string } {
  const at = (column: number | undefined): string => (column === undefined ? undefined : cells[column]) ?? '';
  const named = at(columns.currency);
  const currency = Currency.safeParse(named === '' ? usual : named.normalize('NFKC'));
  if (!currency.success) return { fault: 'currency', text: named };
  const whole = { currency: currency.data };
  if (columns.credit === undefined)
    return { ...whole, text: at(columns.amount), isOut: out.test(at(columns.direction).normalize('NFKC')) };
  const credit = at(columns.credit);
  const debit = at(columns.debit);
  // Many banks fill the other column with a nought.
  const isOut = debit !== '' && (credit === '' || /^[^1-9]*$/.test(credit.normalize('NFKC')));
  return { ...whole, text: isOut ? debit : credit, isOut };
}
