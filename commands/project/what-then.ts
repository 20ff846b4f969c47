import type { Supposed } from '../../src/kernel/outlook.ts';
import type { Said } from '../../src/kernel/phrase.ts';
import type { Visit } from '../../src/kernel/visit.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { outlookOf } from './next.ts';
import { outlookLines } from './outlook-lines.ts';

/** Lines that a modal has room for beside what it asks. */
const MOST_LINES = 25;

/**
 * What happens next if this is done, below `heading`. Nothing where it can't be told, whatever the reason: a look ahead
 * stands in nobody's way, and whoever does it in the end checks everything and says no in words.
 */
export async function whatThen(
  desk: Desk,
  visit: Visit,
  about: {
    readonly engagementId: string;
    readonly supposed: readonly Supposed[];
    readonly heading: Said;
  },
): Promise<readonly Said[]> {
  try {
    const outlook = await outlookOf(desk, visit, about.engagementId, about.supposed);
    return outlook === undefined ? [] : [about.heading, ...outlookLines(outlook, MOST_LINES)];
  } catch {
    return [];
  }
}
