import { decimalsOf } from '../../kernel/money.ts';
import type { CardWords } from '../../kernel/notice.ts';
import type { MonthlyContent } from './monthly-content.ts';
import { text } from './text.ts';

/** What is agreed, billed and paid as bars; the section on money says the same in words. */
export function monthCharts(content: MonthlyContent): NonNullable<CardWords['charts']> {
  const { agreed, billedInAll, paidInAll, taxed } = content;
  if (BigInt(agreed.minor) <= 0n) return [];
  const value = (minor: string): number => Math.max(0, Number(minor) / 10 ** decimalsOf(agreed.currency));
  return [
    {
      title: text.moneyChart({ currency: agreed.currency }),
      series: [
        {
          name: text.money(),
          values: [
            { label: taxed ? text.taxlessBar() : text.agreedBar(), value: value(agreed.minor) },
            { label: taxed ? text.taxedBilledBar() : text.billedBar(), value: value(billedInAll.minor) },
            { label: taxed ? text.taxedPaidBar() : text.paidBar(), value: value(paidInAll.minor) },
          ],
        },
      ],
    },
  ];
}
