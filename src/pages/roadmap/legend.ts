import { words } from '../../kernel/roadmap/roadmap-words.ts';
import { criticalMark } from './bar.ts';
import type { Brush } from './brush.ts';
import { flow, type Piece } from './flow.ts';
import { colour, MARGIN, type, WIDTH } from './look.ts';
import type { Mark, Part } from './mark.ts';
import { dueSign } from './signs.ts';

/** What the marks of the chart mean. States need no line here: each stands in words beside its sign. */
export function legend(brush: Brush, y: number): Part {
  const piece = (text: string, sign: (x: number, y: number) => readonly Mark[]): Piece => ({
    text,
    colour: colour.quiet,
    sign,
    signWidth: 36,
  });
  const pieces = [
    piece(brush.say(words.critical()), (x, at) => [criticalMark(x - 14, at - 2.5, 28)]),
    piece(brush.say(words.fixedDay()), (x, at) => [dueSign('hard', x, at)]),
    piece(brush.say(words.dueDay()), (x, at) => [dueSign('soft', x, at)]),
    piece(brush.say(words.startsAfter()), (x, at) => [
      {
        kind: 'line',
        points: [
          [x - 14, at],
          [x + 6, at],
        ],
        stroke: colour.arrow,
        strokeWidth: 2,
      },
      {
        kind: 'line',
        points: [
          [x + 14, at],
          [x + 5, at - 6],
          [x + 5, at + 6],
        ],
        closed: true,
        fill: colour.arrow,
      },
    ]),
    piece(brush.say(words.dayOff()), (x, at) => [
      {
        kind: 'rect',
        x: x - 12,
        y: at - 9,
        width: 24,
        height: 18,
        radius: 2,
        fill: colour.dayOff,
        stroke: colour.edge,
        strokeWidth: 1,
      },
    ]),
  ];
  return flow(pieces, { x: MARGIN, y, width: WIDTH - 2 * MARGIN, style: type.small, gap: 20 });
}
