import { type Day, dayIn } from '../../src/kernel/calendar.ts';
import type { Said } from '../../src/kernel/phrase.ts';
import type { Call } from '../../src/surface/desk.ts';
import { text } from './calendar-text.ts';

/** As many lines as a modal shows above its fields. */
const MOST_LINES = 20;

/** Where the agency is. */
export async function agencyToday({ desk, visit }: Call): Promise<Day> {
  const agency = await desk.read.agency.findUnique({ where: { id: 1 }, select: { timeZone: true } });
  return dayIn(visit.now, agency?.timeZone ?? 'UTC');
}

export function shownLines(lines: readonly Said[]): readonly Said[] {
  if (lines.length === 0) return [text.noneAhead()];
  const left = lines.length - MOST_LINES;
  return left <= 0 ? lines : [...lines.slice(0, MOST_LINES), text.moreAhead({ count: left })];
}

/** The same above the fields of a modal. */
export const inIntro = (lines: readonly Said[]): readonly Said[] =>
  shownLines(lines).map((line) => (lines.length === 0 ? line : text.aheadLine({ line })));
