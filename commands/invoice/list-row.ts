import type { Temporal } from 'temporal-polyfill';
import { states } from '../../src/billing/text.ts';
import { type Day, dayIn } from '../../src/kernel/calendar.ts';
import type { Money } from '../../src/kernel/money.ts';
import type { Said, Value } from '../../src/kernel/phrase.ts';
import type { InvoiceHere } from './invoices-here.ts';
import { text as lists } from './list-text.ts';
import { text as reminders } from './reminder-text.ts';
import { text } from './text.ts';

/** An invoice in one line: what it is called, for what, how much, since when; `note`: what will be said of it. */
export function row(
  { invoice, project, name, left }: InvoiceHere,
  today: Day,
  timeZone: string,
  note?: Said,
): Said {
  const words = text.row({
    name,
    project,
    amount: amountWords(invoice.total, left),
    state: ageing(invoice, today, timeZone),
  });
  return note === undefined ? words : reminders.noted({ row: words, note });
}

const amountWords = (total: Money, left: Money): Value =>
  left.minor === total.minor || left.minor <= 0n ? total : text.part({ left, total });

/** What a whole list adds up to, and what of it is open. */
export const totals = (total: Money, left: Money): Said =>
  left.minor === total.minor || left.minor <= 0n
    ? lists.total({ total })
    : lists.totalAndLeft({ total, left });

/** How long it has been waiting, or how far its due day is away. */
export function ageing(invoice: InvoiceHere['invoice'], today: Temporal.PlainDate, timeZone: string): Said {
  const state = states[invoice.status]();
  if (invoice.status === 'paid' || invoice.status === 'void') return state;
  if (invoice.status !== 'sent')
    return text.waiting({ state, days: daysFrom(dayIn(invoice.createdAt, timeZone), today) });
  const days = daysFrom(today, invoice.dueOn);
  const day = invoice.dueOn;
  if (days === 0) return text.dueToday();
  return days < 0 ? text.overdue({ day, days: -days }) : text.dueIn({ day, days });
}

export const daysFrom = (day: Day, until: Day): number => day.until(until, { largestUnit: 'day' }).days;
