import type { Tx } from '../kernel/act.ts';
import type { Day } from '../kernel/calendar.ts';

/** One run of numbers; credit notes will have their own. */
const SERIES = 'invoice';

/**
 * The next number of the year in which the invoice is issued. Everybody who approves waits for this row until the one
 * before has committed: that is what keeps the numbers free of gaps, so take it as the last thing in a transaction.
 */
export async function takeInvoiceNumber(tx: Tx, issuedOn: Day): Promise<string> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    insert into invoice_number (series, year, last) values (${SERIES}, ${issuedOn.year}, 1)
    on conflict (series, year) do update set last = invoice_number.last + 1
    returning last`;
  const last = rows[0]?.last;
  if (last === undefined) throw new Error('no invoice number was given out');
  return numberText(issuedOn.year, last);
}

/** `2026-0001`; past 9999 it grows longer. */
export const numberText = (year: number, nth: number): string => `${year}-${String(nth).padStart(4, '0')}`;
