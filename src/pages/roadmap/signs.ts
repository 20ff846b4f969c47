import type { RoadmapState } from '../../kernel/roadmap/roadmap.ts';
import { colour, stateColour } from './look.ts';
import type { Mark, Point } from './mark.ts';

/** Each state has a form of its own: the colour only helps. `x` and `y` are the middle. */
export function stateSign(state: RoadmapState, x: number, y: number): readonly Mark[] {
  const paint = stateColour[state];
  const disc: Mark = { kind: 'circle', x, y, radius: 10, fill: paint };
  const ring: Mark = { kind: 'circle', x, y, radius: 9, fill: colour.paper, stroke: paint, strokeWidth: 2.5 };
  const white = (points: readonly Point[]): Mark => ({
    kind: 'line',
    points,
    stroke: colour.paper,
    strokeWidth: 2.5,
  });
  switch (state) {
    case 'planned':
      return [ring];
    case 'started':
      return [ring, { kind: 'circle', x, y, radius: 4.5, fill: paint }];
    case 'delivered':
      return [
        disc,
        white([
          [x - 5, y],
          [x + 5, y],
        ]),
        white([
          [x + 1, y - 4],
          [x + 5, y],
          [x + 1, y + 4],
        ]),
      ];
    case 'changes-requested':
      return [
        disc,
        white([
          [x + 5, y],
          [x - 5, y],
        ]),
        white([
          [x - 1, y - 4],
          [x - 5, y],
          [x - 1, y + 4],
        ]),
      ];
    case 'accepted':
      return [
        disc,
        white([
          [x - 4.5, y + 0.5],
          [x - 1, y + 4],
          [x + 5, y - 4],
        ]),
      ];
  }
}

/** A triangle with a stroke in it: a risk, or a day that is not kept. */
export function warningSign(x: number, y: number, paint: string): readonly Mark[] {
  return [
    {
      kind: 'line',
      points: [
        [x, y - 8],
        [x + 9, y + 7],
        [x - 9, y + 7],
      ],
      closed: true,
      stroke: paint,
      strokeWidth: 2,
    },
    {
      kind: 'line',
      points: [
        [x, y - 2.5],
        [x, y + 2],
      ],
      stroke: paint,
      strokeWidth: 2,
    },
    { kind: 'circle', x, y: y + 4.6, radius: 1.1, fill: paint },
  ];
}

/** A sheet with two lines. */
export function noteSign(x: number, y: number): readonly Mark[] {
  const line = (at: number, to: number): Mark => ({
    kind: 'line',
    points: [
      [x - 3.5, at],
      [to, at],
    ],
    stroke: colour.quiet,
    strokeWidth: 1.75,
  });
  return [
    {
      kind: 'rect',
      x: x - 7,
      y: y - 8,
      width: 14,
      height: 16,
      radius: 2,
      fill: colour.paper,
      stroke: colour.quiet,
      strokeWidth: 2,
    },
    line(y - 2.5, x + 3.5),
    line(y + 2.5, x + 1.5),
  ];
}

/** A clock: days that were waited. */
export function delaySign(x: number, y: number): readonly Mark[] {
  return [
    { kind: 'circle', x, y, radius: 8, fill: colour.paper, stroke: colour.quiet, strokeWidth: 2 },
    {
      kind: 'line',
      points: [
        [x, y - 4.5],
        [x, y],
        [x + 3.5, y + 2],
      ],
      stroke: colour.quiet,
      strokeWidth: 2,
    },
  ];
}

/** The due day: filled where it is fixed, open where it may move. */
export function dueSign(kind: 'hard' | 'soft', x: number, y: number): Mark {
  const half = kind === 'hard' ? 9 : 6;
  return {
    kind: 'line',
    points: [
      [x, y - half],
      [x + half, y],
      [x, y + half],
      [x - half, y],
    ],
    closed: true,
    fill: kind === 'hard' ? colour.ink : colour.paper,
    stroke: kind === 'hard' ? colour.paper : colour.ink,
    strokeWidth: kind === 'hard' ? 1.5 : 2,
  };
}
