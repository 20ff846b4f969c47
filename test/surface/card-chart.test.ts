import { describe, expect, it } from 'vitest';
import { locales } from '../../src/kernel/locale.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { validateMessageBlocks } from '../../src/local-workspace/block-kit/validate-message.ts';
import { renderCard, renderHome, renderModalNote, withoutPicture } from '../../src/surface/card.ts';
import { chartBlocks } from '../../src/surface/card-chart.ts';
import { typed } from '../support/wild-words.ts';

const series = (count: number, points: number) =>
  Array.from({ length: count }, (_, nth) => ({
    name: verbatim(`Series ${nth} ${typed(60)}`),
    values: Array.from({ length: points }, (_, at) => ({ label: verbatim(`W${at}`), value: at * 1.5 })),
  }));
const chart = (count = 2, points = 8) => ({ title: verbatim(typed(200)), series: series(count, points) });
const words = { title: verbatim('Cash'), body: [verbatim('In words')], charts: [chart(), chart(), chart()] };

describe('a chart', () => {
  it.each(locales)('is one that Slack takes, whatever it is called (%s)', (locale) => {
    const blocks = chartBlocks([chart(20, 30)], locale);
    expect(validateMessageBlocks(blocks)).toMatchObject({ ok: true });
    expect(blocks[0]?.chart.series).toHaveLength(12);
    expect(blocks[0]?.chart.axis_config.categories).toHaveLength(20);
  });

  it('tells bars of one name apart, also where only their beginnings are the same', () => {
    const names = ['Kawa', 'Kawa', 'The very long name of one', 'The very long name of another'];
    const values = names.map((name, value) => ({ label: verbatim(name), value }));
    const [block] = chartBlocks(
      [{ title: verbatim('Days'), series: [{ name: verbatim('Days'), values }] }],
      'en',
    );
    expect(block?.chart.axis_config.categories).toHaveLength(4);
    expect(validateMessageBlocks(block === undefined ? [] : [block])).toMatchObject({ ok: true });
  });

  it('stands below the title of a message, at most twice', () => {
    const { blocks } = renderCard(words, 'en');
    expect(blocks.map(({ type }) => type)).toEqual([
      'header',
      'data_visualization',
      'data_visualization',
      'section',
    ]);
    expect(validateMessageBlocks(blocks)).toMatchObject({ ok: true });
  });

  it('is left out where Slack has no place for it, and where it does not show it', () => {
    const without = withoutPicture(renderCard(words, 'en'));
    const types = [
      without.blocks,
      renderHome([words], 'en').blocks,
      renderModalNote(words, 'en', words.title).blocks,
    ];
    for (const blocks of types) expect(blocks.map(({ type }) => type)).toEqual(['header', 'section']);
  });
});
