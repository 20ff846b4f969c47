import { dailyText as text } from '../../daily-text.ts';
import type { DailyContent } from '../../digest-content.ts';
import { text as shared } from '../../text.ts';
import { dayOf, listed, moneyOf, type Section } from '../section.ts';

export const moneySection: Section<DailyContent> = {
  name: 'money',
  of: ({ invoices, promised }, { lines }) =>
    listed(
      shared.money(),
      [
        ...invoices.map(({ engagement, number, amount, dueOn, overdue }) => {
          const values = { engagement, number, amount: moneyOf(amount), day: dayOf(dueOn) };
          return overdue ? text.overdueInvoice(values) : text.openInvoice(values);
        }),
        ...promised.map(({ engagement, number, day, passed }) => {
          const values = { engagement, number, day: dayOf(day) };
          return passed ? text.promisePassed(values) : text.promisedInvoice(values);
        }),
      ],
      lines,
    ),
};
