import type { RoadmapMilestone } from '../../kernel/roadmap/roadmap.ts';

export interface Chosen {
  readonly shown: readonly RoadmapMilestone[];
  readonly hidden: readonly RoadmapMilestone[];
}

/**
 * As many as fit: the one that was done last, what is open in its order, then what was done before, backwards. Text
 * and table have them all.
 */
export function chooseMilestones(
  milestones: readonly RoadmapMilestone[],
  heightOf: (milestone: RoadmapMilestone) => number,
  room: number,
): Chosen {
  const done = milestones.filter(({ state }) => state === 'accepted').toReversed();
  const open = milestones.filter(({ state }) => state !== 'accepted');
  const chosen = new Set<string>();
  let left = room;
  for (const milestone of [...done.slice(0, 1), ...open, ...done.slice(1)]) {
    left -= heightOf(milestone);
    if (left < 0) break;
    chosen.add(milestone.id);
  }
  return {
    shown: milestones.filter(({ id }) => chosen.has(id)),
    hidden: milestones.filter(({ id }) => !chosen.has(id)),
  };
}
