import type { WeeklyContent } from '../../digest-content.ts';
import { text } from '../../text.ts';
import { listed, type Section, short } from '../section.ts';

export const done: Section<WeeklyContent> = {
  name: 'done',
  of: (content, size) =>
    listed(
      text.done(),
      content.done.map((title) => text.line({ text: short(title, size) })),
      size.lines,
    ),
};
