import { Temporal } from 'temporal-polyfill';
import type { Roadmap, RoadmapMilestone } from '../../kernel/roadmap/roadmap.ts';
import { arrowMarks } from './arrow.ts';
import { AXIS_HEIGHT, type Chart, ground, labels, todayMarks } from './axis.ts';
import { type Bar, barMarks, barOf } from './bar.ts';
import type { Brush } from './brush.ts';
import { type Chosen, chooseMilestones } from './choose-milestones.ts';
import { extentOf } from './extent.ts';
import { foot } from './foot.ts';
import { head } from './head.ts';
import { legend } from './legend.ts';
import { colour, MARGIN, TALLEST, WIDTH } from './look.ts';
import type { Mark, Part } from './mark.ts';
import { type Detail, milestoneText, type TextPlace } from './milestone-text.ts';
import { moreLine } from './more-line.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

const TEXT = 492;
const LEFT = MARGIN + TEXT + 28;
const RIGHT = WIDTH - MARGIN;
const PADDING = 14;
/** So few that nothing is ever left out. */
const MANY = 6;
/** Foot, legend, the line for what is not shown, and the edge. */
const BELOW = 270;

const least: Detail = { title: 1, outcome: 1, remark: 1 };
/** From all that there is to say down to what fits. */
const details: readonly Detail[] = [
  { title: 2, outcome: 2, remark: 2 },
  { title: 2, outcome: 1, remark: 1 },
  least,
];

interface Row {
  readonly milestone: RoadmapMilestone;
  readonly text: Part;
  readonly bar: Bar;
}

/** The Gantt chart: texts on the left, bars on the right, so that no arrow crosses a word. */
export function timeline(roadmap: Roadmap, brush: Brush): Part {
  const top = head(roadmap, brush);
  if (roadmap.milestones.length === 0) return withFoot(roadmap, brush, top.marks, top.bottom);
  const beginning = top.bottom + AXIS_HEIGHT;
  const { shown, hidden, detail, withYear } = fitting(roadmap, brush, TALLEST - BELOW - beginning);
  const scale = timeScale({ ...extentOf(roadmap, shown), locale: brush.locale }, LEFT, RIGHT);
  const awaited = (milestone: RoadmapMilestone): readonly number[] =>
    hidden.filter(({ id }) => milestone.awaits.includes(id)).map(({ number }) => number);
  const rows: Row[] = [];
  let bottom = beginning;
  for (const milestone of shown) {
    const place = {
      x: MARGIN,
      y: bottom + PADDING,
      width: TEXT,
      detail,
      withYear,
      after: awaited(milestone),
    };
    const text = milestoneText(milestone, brush, place);
    rows.push({ milestone, text, bar: barOf(milestone, bottom + PADDING + 4, scale) });
    bottom = text.bottom + PADDING;
  }
  const chart: Chart = { left: LEFT, right: RIGHT, top: beginning, bottom };
  const more = moreLine(hidden, brush, { x: MARGIN + 32, y: bottom, width: TEXT });
  const drawn = [
    ...top.marks,
    ...ground(scale, chart),
    ...labels(scale, chart),
    ...todayMarks(scale, roadmap.today, brush, chart),
    ...rowMarks(rows, scale),
    ...more.marks,
  ];
  const below = withFoot(roadmap, brush, drawn, more.bottom);
  const key = legend(brush, below.bottom);
  return { marks: [...below.marks, ...key.marks], bottom: key.bottom + 28 };
}

function withFoot(roadmap: Roadmap, brush: Brush, marks: readonly Mark[], y: number): Part {
  const below = foot(roadmap, brush, y + 12);
  return { marks: [...marks, ...below.marks], bottom: below.bottom + 14 };
}

/** In as much detail as all of them allow together; and as many as fit in the least of it. */
function fitting(
  roadmap: Roadmap,
  brush: Brush,
  room: number,
): Chosen & Pick<TextPlace, 'detail' | 'withYear'> {
  const { milestones } = roadmap;
  const { first, last } = extentOf(roadmap, milestones);
  // Within ten months no day can be taken for one of another year.
  const withYear = Temporal.PlainDate.compare(first.add({ months: 10 }), last) < 0;
  const ids = new Map(milestones.map(({ id, number }) => [id, number]));
  // As high as it can become: with all that it waits for in words.
  const heightOf = (detail: Detail) => (one: RoadmapMilestone) => {
    const after = milestones.length < MANY ? [] : one.awaits.flatMap((id) => ids.get(id) ?? []);
    return milestoneText(one, brush, { x: MARGIN, y: 2 * PADDING, width: TEXT, detail, withYear, after })
      .bottom;
  };
  const fits = (detail: Detail): boolean =>
    milestones.map(heightOf(detail)).reduce((sum, height) => sum + height, 0) <= room;
  const detail = details.find(fits) ?? least;
  return { ...chooseMilestones(milestones, heightOf(detail), room), detail, withYear };
}

/** Arrows first, so that they pass behind the bars. */
function rowMarks(rows: readonly Row[], scale: TimeScale): readonly Mark[] {
  const bars = new Map(rows.map(({ bar }) => [bar.id, bar]));
  const arrows = rows.flatMap(({ milestone, bar }) =>
    milestone.awaits.flatMap((id) => {
      const from = bars.get(id);
      return from === undefined || from.id === bar.id ? [] : arrowMarks(from, bar);
    }),
  );
  const rules = rows.slice(1).map(({ bar }): Mark => {
    const y = bar.y - PADDING - 4;
    return {
      kind: 'line',
      points: [
        [MARGIN, y],
        [RIGHT, y],
      ],
      stroke: colour.hairline,
      strokeWidth: 1.5,
    };
  });
  return [
    ...rules,
    ...arrows,
    ...rows.flatMap(({ milestone, bar, text }) => [...text.marks, ...barMarks(bar, milestone, scale)]),
  ];
}
