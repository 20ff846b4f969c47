import type { Block } from '@slack/types';
import type { Locale } from '../kernel/locale.ts';
import type { CardWords } from '../kernel/notice.ts';
import { limits } from './limits.ts';
import { plainLine, plainValue } from './plain-text.ts';

type Chart = NonNullable<CardWords['charts']>[number];

interface Series {
  readonly name: string;
  readonly data: { readonly label: string; readonly value: number }[];
}

/** Slack's type package does not have it yet (docs.slack.dev/reference/block-kit/blocks/data-visualization-block). */
export interface ChartBlock extends Block {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'bar';
    readonly series: readonly Series[];
    readonly axis_config: { readonly categories: readonly string[] };
  };
}

/** Bars, two charts at most: that is what one message takes. */
export function chartBlocks(charts: readonly Chart[], locale: Locale): ChartBlock[] {
  return charts.slice(0, limits.charts).map(({ title, series }) => {
    const drawn = series.slice(0, limits.chartSeries).map(({ name, values }) => {
      const points = values.slice(0, limits.chartPoints);
      const labels = apart(points.map(({ label }) => plainValue(label, locale)));
      return {
        name: plainLine(plainValue(name, locale), limits.chartLabel),
        data: points.map(({ value }, at) => ({ label: labels[at] ?? '', value })),
      };
    });
    return {
      type: 'data_visualization',
      title: plainLine(plainValue(title, locale), limits.chartTitle),
      chart: {
        type: 'bar',
        series: drawn,
        axis_config: {
          categories: [...new Set(drawn.flatMap(({ data }) => data.map(({ label }) => label)))],
        },
      },
    };
  });
}

/** Two bars of one name would stand on one place: the second says that it is another. */
function apart(labels: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const short = plainLine(label, limits.chartLabel);
    const nth = (seen.get(short) ?? 0) + 1;
    seen.set(short, nth);
    return nth === 1 ? short : `${plainLine(label, limits.chartLabel - 3)} ${nth}`;
  });
}
