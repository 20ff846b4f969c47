import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../../kernel/act.ts';
import { type Day, dayFromColumn } from '../../kernel/calendar.ts';
import { add, type Money, money } from '../../kernel/money.ts';
import { currenciesOf, type OpenAmount, openAmounts } from './open-amounts.ts';

/** How far ahead finance looks. */
export const WEEKS = 8;

/** `sent`: the client has the invoice. `planned`: it will be billed; nobody owes it yet. */
export interface Expected {
  readonly sort: 'sent' | 'planned';
  readonly amount: Money;
  /** Null: nobody can say yet. */
  readonly day: Day | null;
}

export interface CashWeek {
  /** Its Monday. */
  readonly from: Day;
  readonly sent: Money;
  readonly planned: Money;
}

/** What one currency brings, week by week. */
export interface CashAhead {
  readonly currency: string;
  /** Due before today, and nobody has named another day. */
  readonly overdue: Money;
  readonly weeks: readonly CashWeek[];
  readonly later: { readonly sent: Money; readonly planned: Money };
  /** Planned without a day: it waits for somebody's word. */
  readonly undated: Money;
}

interface Row {
  amount: bigint;
  currency: string;
  day: Date | null;
}

/**
 * What should come in, by day: open invoices by promise or due day, the rest by what is planned: billed on its day, or
 * today where that has passed, and paid when the term is over. In two queries, added up by the database.
 */
export async function expectedCash(db: Pick<Tx, '$queryRaw'>, today: Day): Promise<readonly Expected[]> {
  const planned = await db.$queryRaw<Row[]>`
    select sum(w.amount)::bigint as amount, w.currency, w.day from (
      select p.amount, p.currency,
             case when p.trigger = 'signature' or p.trigger = 'date' or m.id is not null and p.trigger = 'acceptance' then
               greatest(case p.trigger when 'date' then p.bill_on when 'acceptance' then m.due_on end,
                        ${today.toString()}::date) + (e.terms ->> 'paymentTermDays')::int end as day
        from billing_plan_item p join engagement e on e.id = p.engagement_id
        left join milestone m on m.id = split_part(split_part(p.subject, '#', 1), ':', 1)
       where p.status = 'planned' and p.amount > 0 and e.agreement_version > 0 and e.status <> 'closed'
      union all
      select i.total + i.tax_total, i.currency,
             coalesce(i.due_on, ${today.toString()}::date + (e.terms ->> 'paymentTermDays')::int)
        from invoice i join engagement e on e.id = i.engagement_id
       where i.status in ('draft', 'held', 'approved') and i.total > 0) w
     group by w.currency, w.day`;
  return [...(await openAmounts(db)).map(sentOf), ...planned.map(plannedOf)];
}

const sentOf = ({ left, dueOn, promisedOn }: OpenAmount): Expected => ({
  sort: 'sent',
  amount: left,
  day: promisedOn ?? dueOn,
});

const plannedOf = ({ amount, currency, day }: Row): Expected => ({
  sort: 'planned',
  amount: money(amount, currency),
  day: day && dayFromColumn(day),
});

const later = (a: Day, b: Day): Day => (Temporal.PlainDate.compare(a, b) < 0 ? b : a);

const mondayOf = (day: Day): Day => day.subtract({ days: day.dayOfWeek - 1 });

/** Where an amount stands: in a week, counted from this one, or in one of the places beside them. */
type Place = number | 'overdue' | 'later' | 'undated';

function placeOf({ sort, day }: Expected, today: Day): Place {
  if (day === null) return 'undated';
  if (sort === 'sent' && Temporal.PlainDate.compare(day, today) < 0) return 'overdue';
  const week = Math.floor(mondayOf(today).until(later(day, today), { largestUnit: 'day' }).days / 7);
  return week < WEEKS ? week : 'later';
}

/** By currency and week, from the week of `today` on; every amount stands in exactly one place. */
export function cashAhead(expected: readonly Expected[], today: Day): readonly CashAhead[] {
  const sums = new Map<string, bigint>();
  const key = (currency: string, sort: Expected['sort'], place: Place) => `${currency} ${sort} ${place}`;
  // Each is placed once: there may be thousands, and calendars are slow.
  for (const one of expected) {
    const { minor, currency } = one.amount;
    const at = key(currency, one.sort, placeOf(one, today));
    sums.set(at, (sums.get(at) ?? 0n) + minor);
  }
  return currenciesOf(expected.map(({ amount }) => amount)).map((currency) => {
    const at = (sort: Expected['sort'], place: Place): Money =>
      money(sums.get(key(currency, sort, place)) ?? 0n, currency);
    return {
      currency,
      overdue: at('sent', 'overdue'),
      weeks: Array.from({ length: WEEKS }, (_, week) => ({
        from: mondayOf(today).add({ days: 7 * week }),
        sent: at('sent', week),
        planned: at('planned', week),
      })),
      later: { sent: at('sent', 'later'), planned: at('planned', 'later') },
      undated: add(at('sent', 'undated'), at('planned', 'undated')),
    };
  });
}
