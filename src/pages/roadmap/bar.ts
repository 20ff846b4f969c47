import type { RoadmapMilestone } from '../../kernel/roadmap/roadmap.ts';
import { colour, stateColour } from './look.ts';
import type { Mark, Point } from './mark.ts';
import { dueSign } from './signs.ts';
import type { TimeScale } from './time-scale.ts';

export const BAR = 24;
/** A day of a plan over three years is narrower than a hair. */
const LEAST = 10;

/** Where the work of a milestone stands in the chart. */
export interface Bar {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly onCriticalPath: boolean;
}

export function barOf(milestone: RoadmapMilestone, y: number, scale: TimeScale): Bar {
  const { id, start, finish, doneOn, onCriticalPath } = milestone;
  const { from, to } = scale.span(start, doneOn ?? finish);
  const right = scale.span(scale.last, scale.last).to;
  const width = Math.max(to - from, LEAST);
  return { id, x: Math.min(from, right - width), y, width, onCriticalPath };
}

/** The bar in its state's colour and form, what it decides, and its due day. */
export function barMarks(bar: Bar, milestone: RoadmapMilestone, scale: TimeScale): readonly Mark[] {
  const { x, y, width } = bar;
  const { state, dueOn, dueKind } = milestone;
  const paint = stateColour[state];
  const box = { kind: 'rect', x, y, width, height: BAR, radius: 6 } as const;
  const body: Mark =
    state === 'planned'
      ? {
          ...box,
          x: x + 1.25,
          y: y + 1.25,
          width: width - 2.5,
          height: BAR - 2.5,
          fill: colour.paper,
          stroke: paint,
          strokeWidth: 2.5,
        }
      : { ...box, fill: paint };
  const due = scale.span(dueOn, dueOn).to;
  return [
    body,
    ...inside(bar, milestone),
    ...(bar.onCriticalPath ? [criticalMark(x, y + BAR + 4, width)] : []),
    dueSign(dueKind, due, y + BAR / 2),
  ];
}

/** Under what decides about the end. */
export const criticalMark = (x: number, y: number, width: number): Mark => ({
  kind: 'rect',
  x,
  y,
  width,
  height: 5,
  radius: 2.5,
  fill: colour.ink,
});

/** White signs in a bar that is wide enough: a tick for accepted, arrows to and from the client. */
function inside({ x, y, width }: Bar, { state }: RoadmapMilestone): readonly Mark[] {
  if (width < 34) return [];
  const middle = y + BAR / 2;
  const at = x + 16;
  const white = (points: readonly Point[]): Mark => ({
    kind: 'line',
    points,
    stroke: colour.paper,
    strokeWidth: 2.5,
  });
  switch (state) {
    case 'planned':
    case 'started':
      return [];
    case 'delivered':
      return [
        white([
          [at - 6, middle],
          [at + 6, middle],
        ]),
        white([
          [at + 1, middle - 5],
          [at + 6, middle],
          [at + 1, middle + 5],
        ]),
      ];
    case 'changes-requested':
      return [
        white([
          [at + 6, middle],
          [at - 6, middle],
        ]),
        white([
          [at - 1, middle - 5],
          [at - 6, middle],
          [at - 1, middle + 5],
        ]),
      ];
    case 'accepted':
      return [
        white([
          [at - 6, middle],
          [at - 2, middle + 4.5],
          [at + 6, middle - 4.5],
        ]),
      ];
  }
}
