import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/kernel/locale.ts';
import { validateMessageBlocks } from '../../src/local-workspace/block-kit/validate-message.ts';
import { type Ended, numbersOf, sorts } from '../../src/numbers/numbers.ts';
import { numbersCard } from '../../src/numbers/numbers-card.ts';
import { renderCard } from '../../src/surface/card.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';
import { typed } from '../support/wild-words.ts';

const today = Temporal.PlainDate.from('2026-11-25');
/** Of every sort in every week, for forty clients. */
const many: readonly Ended[] = Array.from({ length: 40 }, (_, nth) =>
  sorts.map((sort) => ({
    sort,
    client: `${nth} ${typed(80)}`,
    what: typed(200),
    on: today.subtract({ days: 4 * nth }),
    days: nth / 3,
    rounds: 1 + (nth % 3),
    silent: nth % 4 === 0,
  })),
).flat();

const blocksOf = (ended: readonly Ended[], locale: (typeof locales)[number] = 'en') =>
  renderCard(numbersCard(numbersOf(ended, today)), locale).blocks;
const titlesOf = (ended: readonly Ended[]): readonly string[] =>
  blocksOf(ended).flatMap((block) => (block.type === 'data_visualization' ? [block.title] : []));

describe('the card of the numbers', () => {
  it.each(locales)('fits into a message, however many clients there are (%s)', (locale) => {
    const blocks = blocksOf(many, locale);
    expectWithinLimits(blocks);
    expect(validateMessageBlocks(blocks)).toMatchObject({ ok: true });
  });

  it.each([
    ['several clients', many],
    ['one', many.map((one) => ({ ...one, client: 'Kawa Foods' }))],
  ])('says every number of its pictures in words, of %s', (_whom, ended) => {
    const blocks = blocksOf(ended);
    const said = JSON.stringify(blocks.filter(({ type }) => type !== 'data_visualization'));
    const drawn = blocks.flatMap((block) =>
      block.type === 'data_visualization' ? block.chart.series.flatMap(({ data }) => data) : [],
    );
    expect(drawn.length).toBeGreaterThan(36);
    for (const { value } of drawn) if (value > 0) expect(said).toMatch(new RegExp(`\\b${value}\\b`));
  });

  it('compares clients where there are several, else milestones, else nothing', () => {
    const [one, , , two] = many.filter(({ sort }) => sort === 'accept');
    if (one === undefined || two === undefined) throw new Error('forty are there');
    expect(titlesOf([one, two])).toEqual(['Days by week: sign, accept, pay', 'Days to accept, by client']);
    expect(titlesOf([one, { ...two, client: one.client }])).toEqual([
      'Days by week: sign, accept, pay',
      'The longest, by milestone',
    ]);
    expect(titlesOf([one])).toEqual(['Days by week: sign, accept, pay']);
  });
});
