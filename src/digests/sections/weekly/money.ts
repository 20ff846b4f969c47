import type { WeeklyContent } from '../../digest-content.ts';
import { text } from '../../text.ts';
import { dayOf, listed, moneyOf, type Section } from '../section.ts';

export const moneySection: Section<WeeklyContent> = {
  name: 'money',
  of: ({ agreed, billed, paid, creep, taxed, invoices, openInvoices = [] }, size) =>
    listed(
      text.money(),
      [
        (taxed === true ? text.taxedMoneyLine : text.moneyLine)({
          agreed: moneyOf(agreed),
          billed: moneyOf(billed),
          paid: moneyOf(paid),
        }),
        // Those that wait for the client's word stand among the decisions.
        ...openInvoices
          .filter(({ number }) => !invoices.some((owed) => owed.number === number))
          .map(({ number, dueOn, promised }) =>
            promised === null
              ? text.invoiceOpen({ number, day: dayOf(dueOn) })
              : text.invoicePromised({ number, day: dayOf(promised) }),
          ),
        ...(creep === undefined || creep.asked === 0
          ? []
          : [text.creepLine({ asked: creep.asked, agreed: creep.agreed, sum: moneyOf(creep.sum) })]),
      ],
      Math.max(size.lines, 2),
    ),
};
