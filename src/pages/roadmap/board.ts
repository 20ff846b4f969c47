import type { Roadmap, RoadmapMilestone, RoadmapState } from '../../kernel/roadmap/roadmap.ts';
import { stateWords, words } from '../../kernel/roadmap/roadmap-words.ts';
import { boardCard } from './board-card.ts';
import type { Brush } from './brush.ts';
import { chooseMilestones } from './choose-milestones.ts';
import { foot } from './foot.ts';
import { head } from './head.ts';
import { colour, TALLEST, type, WIDTH } from './look.ts';
import type { Mark, Part, Rect } from './mark.ts';
import { moreLine } from './more-line.ts';
import { stateSign } from './signs.ts';

interface Column {
  readonly state: RoadmapState;
  readonly holds: (milestone: RoadmapMilestone) => boolean;
  /** What was done last stands above what was done before. */
  readonly backwards?: boolean;
}

const columns: readonly Column[] = [
  { state: 'planned', holds: ({ state }) => state === 'planned' },
  { state: 'started', holds: ({ state }) => state === 'started' || state === 'changes-requested' },
  { state: 'delivered', holds: ({ state }) => state === 'delivered' },
  { state: 'accepted', holds: ({ state }) => state === 'accepted', backwards: true },
];

const GAP = 12;
const OUTER = 24;
const COLUMN = (WIDTH - 2 * OUTER - 3 * GAP) / 4;
const HEADING = 44;
/** The foot, the line for what is not shown, and the edge. */
const BELOW = 240;

/** The Kanban board: whose turn it is, from left to right. */
export function board(roadmap: Roadmap, brush: Brush): Part {
  const top = head(roadmap, brush);
  const lanes = columns.map((column, index) => {
    const x = OUTER + index * (COLUMN + GAP);
    return { x, column, part: lane(column, roadmap, brush, x, top.bottom) };
  });
  const bottom = Math.max(...lanes.map(({ part }) => part.bottom), top.bottom + HEADING + 60) + 8;
  const grounds = lanes.map(({ x }): Rect => {
    return {
      kind: 'rect',
      x,
      y: top.bottom,
      width: COLUMN,
      height: bottom - top.bottom,
      radius: 12,
      fill: colour.lane,
    };
  });
  const below = foot(roadmap, brush, bottom + 24);
  return {
    marks: [...top.marks, ...grounds, ...lanes.flatMap(({ part }) => part.marks), ...below.marks],
    bottom: below.bottom + 24,
  };
}

function lane(column: Column, roadmap: Roadmap, brush: Brush, x: number, y: number): Part {
  const inLane = roadmap.milestones.filter(column.holds);
  const numbers = new Map(roadmap.milestones.map(({ id, number }) => [id, number]));
  const width = COLUMN - 16;
  const draw = (milestone: RoadmapMilestone, at: number): Part =>
    boardCard(milestone, brush, { x: x + 8, y: at, width, numbers });
  const room = TALLEST - BELOW - y - HEADING;
  const { shown, hidden } = chooseMilestones(inLane, (one) => draw(one, 0).bottom + GAP, room);
  const marks: Mark[] = [...heading(column.state, inLane.length, brush, x, y)];
  let bottom = y + HEADING;
  for (const milestone of column.backwards === true ? shown.toReversed() : shown) {
    const card = draw(milestone, bottom);
    marks.push(...card.marks);
    bottom = card.bottom + GAP;
  }
  const more = moreLine(hidden, brush, { x: x + 16, y: bottom, width: width - 8 });
  return { marks: [...marks, ...more.marks], bottom: more.bottom };
}

function heading(state: RoadmapState, count: number, brush: Brush, x: number, y: number): readonly Mark[] {
  const text = { kind: 'text', y: y + 10, size: type.small.size, colour: colour.ink } as const;
  return [
    ...stateSign(state, x + 20, y + 10 + type.small.line / 2),
    { ...text, x: x + 38, width: COLUMN - 70, text: brush.say(stateWords[state]()), bold: true },
    { ...text, x: x + COLUMN - 12, width: 40, text: brush.say(words.just({ value: count })), align: 'right' },
  ];
}
