import { expect, it } from 'vitest';
import { moneyBars } from '../../../src/adapters/status-page/money-bars.ts';
import { plain } from '../../../src/kernel/format.ts';
import { money } from '../../../src/kernel/money.ts';

const of = (agreed: number, billed: number, paid: number) =>
  moneyBars({ agreed: money(agreed, 'JPY'), billed: money(billed, 'JPY'), paid: money(paid, 'JPY') });

it('the longest is what is agreed, or what is billed where tax came on top', () => {
  expect(of(1_000_000, 250_000, 0)?.bars.map(({ share }) => share)).toEqual([1, 0.25, 0]);
  expect(of(1_000_000, 1_100_000, 550_000)?.bars.map(({ share }) => share)).toEqual([0.909, 1, 0.5]);
});

it('says its numbers in words; without money there is nothing to see', () => {
  const bars = of(1_000_000, 250_000, 0);
  expect(bars && plain(bars.alt, 'en')).toBe('Agreed JPY 1,000,000; billed JPY 250,000; paid JPY 0');
  expect(of(0, 0, 0)).toBeUndefined();
});
