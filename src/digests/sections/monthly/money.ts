import type { MonthlyContent } from '../../monthly/monthly-content.ts';
import { text } from '../../monthly/text.ts';
import { listed, moneyOf, type Section } from '../section.ts';

export const moneySection: Section<MonthlyContent> = {
  name: 'money',
  of: ({ agreed, billed, paid, billedInAll, paidInAll, taxed }, { lines }) =>
    listed(
      text.money(),
      [
        text.moneyMonth({ billed: moneyOf(billed), paid: moneyOf(paid) }),
        (taxed ? text.taxedMoneyAll : text.moneyAll)({
          agreed: moneyOf(agreed),
          billed: moneyOf(billedInAll),
          paid: moneyOf(paidInAll),
        }),
      ],
      lines,
    ),
};
