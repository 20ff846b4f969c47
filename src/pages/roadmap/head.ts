import type { Roadmap } from '../../kernel/roadmap/roadmap.ts';
import { words } from '../../kernel/roadmap/roadmap-words.ts';
import { type Brush, paragraph } from './brush.ts';
import { flow } from './flow.ts';
import { colour, MARGIN, type, WIDTH } from './look.ts';
import type { Part } from './mark.ts';

/** The project's name, the day it is as of, and how far it is. */
export function head({ project, today, milestones }: Roadmap, brush: Brush): Part {
  const room = { x: MARGIN, width: WIDTH - 2 * MARGIN };
  const name = paragraph({
    ...room,
    y: 30,
    text: brush.say(project),
    style: type.project,
    most: 2,
    colour: colour.ink,
    bold: true,
  });
  const done = milestones.filter(({ state }) => state === 'accepted').length;
  const far = milestones.length === 0 ? words.none() : words.soFar({ done, all: milestones.length });
  const about = flow(
    [far, words.asOf({ today })].map((said) => ({ text: brush.say(said), colour: colour.quiet })),
    { ...room, y: name.bottom + 4, style: type.body, gap: 24 },
  );
  return { marks: [...name.marks, ...about.marks], bottom: about.bottom + 20 };
}
