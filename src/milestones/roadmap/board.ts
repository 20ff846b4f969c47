import type { CardWords } from '../../kernel/notice.ts';
import type { Said } from '../../kernel/phrase.ts';
import type { Roadmap, RoadmapMilestone, RoadmapState } from '../../kernel/roadmap/roadmap.ts';
import { dueOf, moneyOf, remarksOf } from '../../kernel/roadmap/roadmap-text.ts';
import { stateWords, words } from '../../kernel/roadmap/roadmap-words.ts';
import { text } from './text.ts';

const order: readonly RoadmapState[] = ['planned', 'started', 'changes-requested', 'delivered', 'accepted'];

/** The roadmap by where each milestone stands: what the board's picture shows, in words. */
export function boardCard({ project, milestones }: Roadmap): CardWords {
  const columns = order.map((state) => ({
    heading: stateWords[state](),
    lines: milestones.filter((one) => one.state === state).flatMap(linesOf),
  }));
  return {
    title: text.boardTitle({ project }),
    sections: columns.filter(({ lines }) => lines.length > 0),
  };
}

function linesOf(milestone: RoadmapMilestone): readonly Said[] {
  const { number, title } = milestone;
  const numbered = words.numbered({ number, title });
  return [
    text.boardLine({ numbered, due: dueOf(milestone), money: moneyOf(milestone) }),
    ...remarksOf(milestone),
  ];
}
