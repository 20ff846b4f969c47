import type { ShownTransfer } from '../../page-api/outside.ts';
import { plainAmount } from './shown-money.ts';

// What begins like a formula would be one in a spreadsheet.
const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const row = (cells: readonly string[]): string => cells.map(cell).join(',');

/** The bank's statement, the oldest line first, as spreadsheets read it in every language. */
export function statementCsv(transfers: readonly ShownTransfer[]): string {
  const lines = transfers
    .toReversed()
    .map(({ at, from, reference, currency, amount, decimals }) =>
      row([new Date(at).toISOString(), from, reference, currency, plainAmount(amount, decimals)]),
    );
  return `\uFEFF${['booked_at,from,reference,currency,amount', ...lines].join('\r\n')}\r\n`;
}
