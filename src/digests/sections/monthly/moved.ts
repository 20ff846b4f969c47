import type { MonthlyContent } from '../../monthly/monthly-content.ts';
import { text } from '../../monthly/text.ts';
import { movedLine } from '../because.ts';
import { listed, type Section } from '../section.ts';

export const moved: Section<MonthlyContent> = {
  name: 'moved',
  of: (content, size) =>
    listed(
      text.moved(),
      content.moved.map((one) => movedLine(one, size)),
      size.lines,
    ),
};
