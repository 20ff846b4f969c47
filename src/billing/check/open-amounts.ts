import type { Tx } from '../../kernel/act.ts';
import { type Day, dayFromColumn } from '../../kernel/calendar.ts';
import { type Money, money } from '../../kernel/money.ts';

/** What is still to be paid on invoices in clients’ hands that are due on one day. */
export interface OpenAmount {
  readonly left: Money;
  readonly dueOn: Day;
  /** The day that the client has named, or that was agreed with them. */
  readonly promisedOn: Day | null;
}

interface Row {
  left: bigint;
  currency: string;
  due_on: Date;
  promised_on: Date | null;
}

/** In one query, added up by day. */
export async function openAmounts(db: Pick<Tx, '$queryRaw'>): Promise<readonly OpenAmount[]> {
  const rows = await db.$queryRaw<Row[]>`
    select sum(o.left)::bigint as left, o.currency, o.due_on, o.promised_on
      from (select i.currency, i.due_on,
                   engawa_left_open(i.id) as left,
                   (select r.day from invoice_remark r
                     where r.invoice_id = i.id and r.kind in ('will-pay', 'wait') and r.settled_at is null
                       and r.day is not null
                     order by r.at desc, r.id desc limit 1) as promised_on
              from invoice i where i.status = 'sent' and i.due_on is not null) o
     where o.left > 0 group by o.currency, o.due_on, o.promised_on
     order by o.due_on, o.currency, o.promised_on`;
  return rows.map(({ left, currency, due_on, promised_on }) => ({
    left: money(left, currency),
    dueOn: dayFromColumn(due_on),
    promisedOn: promised_on && dayFromColumn(promised_on),
  }));
}

/** The currencies in which there is something, in the order of their codes. They are never added up. */
export const currenciesOf = (amounts: readonly Money[]): string[] =>
  [...new Set(amounts.map(({ currency }) => currency))].toSorted();
