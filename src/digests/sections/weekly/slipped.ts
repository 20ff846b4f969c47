import type { Said } from '../../../kernel/phrase.ts';
import type { WeeklyContent } from '../../digest-content.ts';
import { text } from '../../text.ts';
import { movedLine } from '../because.ts';
import { dayOf, listed, type Section, type Size, short } from '../section.ts';

/** What is later than planned and why: first what is late now, then the days that have moved to be later. */
export const slipped: Section<WeeklyContent> = {
  name: 'slipped',
  of: (content, size) =>
    listed(
      text.slipped(),
      [
        ...content.slipped.map((late) => lateLine(late, size)),
        ...content.moved.filter(({ from, to }) => to > from).map((one) => movedLine(one, size)),
      ],
      size.lines,
    ),
};

function lateLine(late: WeeklyContent['slipped'][number], size: Size): Said {
  const { title, dueOn, waitsForClient, waitsFor } = late;
  const values = { title: short(title, size), day: dayOf(dueOn) };
  if (waitsForClient) return text.slippedWaiting(values);
  return waitsFor === null
    ? text.slippedWorking(values)
    : text.slippedBlocked({ ...values, other: short(waitsFor.title, size) });
}
