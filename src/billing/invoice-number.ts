import type { Tx } from '../kernel/act.ts';
import type { Day } from '../kernel/calendar.ts';

/** Runs of numbers, each without a gap: invoices, and credit notes. */
type Series = 'invoice' | 'credit';

/**
 * The next number of the series in the year in which it is issued. Everybody who takes one waits for this row until the
 * one before has committed: that is what keeps the numbers free of gaps, so take it as the last thing in a transaction.
 */
export async function takeNumber(tx: Tx, series: Series, issuedOn: Day): Promise<string> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    insert into invoice_number (series, year, last) values (${series}, ${issuedOn.year}, 1)
    on conflict (series, year) do update set last = invoice_number.last + 1
    returning last`;
  const last = rows[0]?.last;
  if (last === undefined) throw new Error(`no number of the series "${series}" was given out`);
  return numberText(issuedOn.year, last);
}

export const takeInvoiceNumber = (tx: Tx, issuedOn: Day): Promise<string> =>
  takeNumber(tx, 'invoice', issuedOn);

/** `2026-0001`; past 9999 it grows longer. */
export const numberText = (year: number, nth: number): string => `${year}-${String(nth).padStart(4, '0')}`;
