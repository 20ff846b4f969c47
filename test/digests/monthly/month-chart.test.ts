import { expect, it } from 'vitest';
import { monthCharts } from '../../../src/digests/monthly/month-chart.ts';
import { MonthlyContent } from '../../../src/digests/monthly/monthly-content.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { validateMessageBlocks } from '../../../src/local-workspace/block-kit/validate-message.ts';
import { chartBlocks } from '../../../src/surface/card-chart.ts';

const eur = (minor: string) => ({ minor, currency: 'EUR' });
const month = (agreed: string): MonthlyContent =>
  MonthlyContent.parse({
    name: 'New website',
    timeZone: 'Asia/Tokyo',
    engagementId: 'eng_1',
    month: '2026-11',
    digests: 4,
    outcomes: [],
    moved: [],
    changes: [],
    changesAsked: 0,
    changesSum: eur('0'),
    delays: [],
    agreed: eur(agreed),
    billed: eur('100'),
    paid: eur('100'),
    billedInAll: eur('250050'),
    paidInAll: eur('-100'),
    taxed: false,
    coming: [],
  });

it.each(locales)('what is agreed, billed and paid stands side by side, in whole units (%s)', (locale) => {
  const charts = monthCharts(month('1000000'));
  expect(charts[0]?.series[0]?.values.map(({ value }) => value)).toEqual([10_000, 2_500.5, 0]);
  expect(validateMessageBlocks(chartBlocks(charts, locale))).toMatchObject({ ok: true });
});

it('nothing is drawn of nothing', () => {
  expect(monthCharts(month('0'))).toEqual([]);
});
