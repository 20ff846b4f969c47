import { plain } from '../../kernel/format.ts';
import type { Roadmap, RoadmapView } from '../../kernel/roadmap/roadmap.ts';
import { roadmapLines } from '../../kernel/roadmap/roadmap-text.ts';
import { words } from '../../kernel/roadmap/roadmap-words.ts';
import { board } from './board.ts';
import { brushOf } from './brush.ts';
import { colour, WIDTH } from './look.ts';
import type { Drawing } from './mark.ts';
import { timeline } from './timeline.ts';

const views = { timeline, board };

/** The picture as figures and lines of text. `holds`: whether the fonts have a character. */
export function drawRoadmap(
  roadmap: Roadmap,
  view: RoadmapView,
  holds: (character: string) => boolean,
): Drawing {
  const { locale, project } = roadmap;
  const { marks, bottom } = views[view](roadmap, brushOf(locale, holds));
  const height = Math.ceil(bottom);
  return {
    width: WIDTH,
    height,
    title: plain(words.title({ project }), locale),
    description: roadmapLines(roadmap)
      .map((line) => plain(line, locale))
      .join('\n'),
    marks: [
      {
        kind: 'rect',
        x: 1,
        y: 1,
        width: WIDTH - 2,
        height: height - 2,
        radius: 18,
        fill: colour.paper,
        stroke: colour.edge,
        strokeWidth: 2,
      },
      ...marks,
    ],
  };
}
