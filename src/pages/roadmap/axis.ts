import type { Day } from '../../kernel/calendar.ts';
import { words } from '../../kernel/roadmap/roadmap-words.ts';
import type { Brush } from './brush.ts';
import { colour, type } from './look.ts';
import type { Mark } from './mark.ts';
import { widthOf } from './measure.ts';
import type { TimeScale } from './time-scale.ts';

export interface Chart {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Above the chart: the word for today, the labels, and their years. */
export const AXIS = { today: 28, labels: type.small.line, years: type.small.line } as const;

/** The same for weeks and months, so that the rows do not depend on the scale. */
export const AXIS_HEIGHT = AXIS.today + AXIS.labels + AXIS.years + 6;

/** Days off and the scale's lines lie under everything else. */
export function ground(scale: TimeScale, { top, bottom, left, right }: Chart): readonly Mark[] {
  return [
    ...scale.daysOff.map(({ from, to }): Mark => {
      return { kind: 'rect', x: from, y: top, width: to - from, height: bottom - top, fill: colour.dayOff };
    }),
    ...scale.ticks.map(({ x }): Mark => upright(x, top, bottom, colour.hairline, 1.5)),
    {
      kind: 'line',
      points: [
        [left, top],
        [right, top],
      ],
      stroke: colour.edge,
      strokeWidth: 1.5,
    },
  ];
}

export function labels(scale: TimeScale, { top, left, right }: Chart): readonly Mark[] {
  const years = scale.unit === 'month' ? AXIS.years : 0;
  return scale.ticks.flatMap(({ x, label, year }, index): readonly Mark[] => {
    const next = scale.ticks[index + 1]?.x ?? right;
    const size = type.small.size;
    const text = { kind: 'text', x: x + 3, width: right - left, size, colour: colour.quiet } as const;
    // The first and the last may have less room than they need.
    const fits = (shown: string): boolean =>
      x + 3 + widthOf(shown, size) <= Math.max(next, x + 60) && x + 30 <= right + 8;
    return [
      ...(fits(label) ? [{ ...text, y: top - AXIS.today - 6 - AXIS.labels - years, text: label }] : []),
      ...(year === undefined || !fits(year)
        ? []
        : [{ ...text, y: top - AXIS.today - 6 - years, text: year }]),
    ];
  });
}

/** A line with its word above it, where today is in the picture. */
export function todayMarks(scale: TimeScale, today: Day, brush: Brush, chart: Chart): readonly Mark[] {
  if (today.until(scale.first).sign > 0 || scale.last.until(today).sign > 0) return [];
  const { from, to } = scale.span(today, today);
  const x = (from + to) / 2;
  const text = brush.say(words.today());
  const half = widthOf(text, type.small.size) / 2 + 10;
  const middle = Math.min(chart.right - half + 8, Math.max(chart.left + half, x));
  const y = chart.top - AXIS.today;
  return [
    upright(x, chart.top, chart.bottom, colour.today, 2.5, [7, 5]),
    {
      kind: 'rect',
      x: middle - half,
      y: y - 2,
      width: 2 * half,
      height: 27,
      radius: 13.5,
      fill: colour.today,
    },
    {
      kind: 'text',
      x: middle,
      y: y - 1,
      width: 2 * half,
      text,
      size: type.small.size,
      bold: true,
      colour: colour.paper,
      align: 'middle',
    },
  ];
}

const upright = (
  x: number,
  from: number,
  to: number,
  stroke: string,
  strokeWidth: number,
  dash?: readonly [number, number],
): Mark => ({
  kind: 'line',
  points: [
    [x, from],
    [x, to],
  ],
  stroke,
  strokeWidth,
  ...(dash === undefined ? {} : { dash }),
});
