import type { Money } from '../../kernel/money.ts';
import type { BarChart } from '../../pages/status-page/bar-chart.ts';
import { words } from '../../pages/status-page/status-words.ts';

interface Sums {
  readonly agreed: Money;
  readonly billed: Money;
  readonly paid: Money;
}

/** How much of it is billed and paid, to be seen at a glance; nothing before anything is agreed. With tax, more is billed than was agreed. */
export function moneyBars({ agreed, billed, paid }: Sums): BarChart | undefined {
  const most = [agreed, billed, paid].reduce((max, { minor }) => (minor > max ? minor : max), 0n);
  if (most === 0n) return undefined;
  const share = ({ minor }: Money): number => Number((minor * 1000n) / most) / 1000;
  return {
    alt: words.moneyAlt({ agreed, billed, paid }),
    bars: [
      { label: words.agreed(), share: share(agreed) },
      { label: words.billed(), share: share(billed) },
      { label: words.paid(), share: share(paid) },
    ],
  };
}
