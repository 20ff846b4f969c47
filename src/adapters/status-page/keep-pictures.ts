import { createHash } from 'node:crypto';
import type { Roadmap, RoadmapView } from '../../kernel/roadmap/roadmap.ts';
import type { DrawRoadmap } from './web.ts';

/** As many pictures as are kept in memory; a process serves few projects at a time. */
const MOST_KEPT = 40;

/**
 * Draws each picture once while its facts stay the same, also for several who look at the same moment. The same facts
 * give the same picture in every process, so it doesn't matter which of them keeps it.
 */
export function keepPictures(draw: DrawRoadmap): DrawRoadmap {
  const kept = new Map<string, Promise<string>>();
  return (roadmap, view) => {
    const key = keyOf(roadmap, view);
    const drawn = kept.get(key) ?? draw(roadmap, view);
    kept.delete(key);
    kept.set(key, drawn);
    // What failed is tried again by the next who looks.
    drawn.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return drawn;
  };
}

function keyOf(roadmap: Roadmap, view: RoadmapView): string {
  const facts = JSON.stringify(roadmap, (_name, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return createHash('sha256').update(`${view} ${facts}`).digest('base64');
}
