import type { WeeklyContent } from '../../digest-content.ts';
import { text } from '../../text.ts';
import { movedLine } from '../because.ts';
import { listed, type Section } from '../section.ts';

/** Days that have moved to be earlier. */
export const earlier: Section<WeeklyContent> = {
  name: 'earlier',
  of: (content, size) =>
    listed(
      text.earlier(),
      content.moved.filter(({ from, to }) => to < from).map((one) => movedLine(one, size)),
      size.lines,
    ),
};
