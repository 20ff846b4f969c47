import { expect, it } from 'vitest';
import { monthCharts } from '../../../src/digests/monthly/month-chart.ts';
import { MonthlyContent } from '../../../src/digests/monthly/monthly-content.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { validateMessageBlocks } from '../../../src/local-workspace/block-kit/validate-message.ts';
import { chartBlocks } from '../../../src/surface/card-chart.ts';

const eur = (minor: string) => ({ minor, currency: 'EUR' });
const month = (agreed: string, taxed = false): MonthlyContent =>
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
    taxed,
    coming: [],
  });

it.each(locales)('what is agreed, billed and paid stands side by side, in whole units (%s)', (locale) => {
  const charts = monthCharts(month('1000000'));
  expect(charts[0]?.series[0]?.values.map(({ value }) => value)).toEqual([10_000, 2_500.5, 0]);
  expect(validateMessageBlocks(chartBlocks(charts, locale))).toMatchObject({ ok: true });
});

it.each(locales)('where tax comes on top, each bar says whether it holds it, in full (%s)', (locale) => {
  const [chart] = chartBlocks(monthCharts(month('1000000', true)), locale);
  expect(chart?.chart.axis_config.categories).toEqual(
    {
      en: ['Agreed (before tax)', 'Billed (with tax)', 'Paid (with tax)'],
      ja: ['契約（税別）', '請求済み（税込）', '入金済み（税込）'],
      zh: ['约定（不含税）', '已开账单（含税）', '已付（含税）'],
    }[locale],
  );
});

it('nothing is drawn of nothing', () => {
  expect(monthCharts(month('0'))).toEqual([]);
});
