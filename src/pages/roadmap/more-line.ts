import type { RoadmapMilestone } from '../../kernel/roadmap/roadmap.ts';
import { words } from '../../kernel/roadmap/roadmap-words.ts';
import { type Brush, paragraph } from './brush.ts';
import { colour, type } from './look.ts';
import type { Part } from './mark.ts';

/** How many are not in the picture; the text beside it has them all. */
export function moreLine(
  hidden: readonly RoadmapMilestone[],
  brush: Brush,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): Part {
  const count = hidden.length;
  if (count === 0) return { marks: [], bottom: y };
  const done = hidden.filter(({ state }) => state === 'accepted').length;
  const said = done === 0 || done === count ? words.more({ count }) : words.moreSomeDone({ count, done });
  const text = brush.say(said);
  const lines = paragraph({ x, y: y + 6, width, text, style: type.body, most: 2, colour: colour.quiet });
  return { marks: lines.marks, bottom: lines.bottom + 6 };
}
