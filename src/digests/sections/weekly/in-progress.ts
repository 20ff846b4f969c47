import type { WeeklyContent } from '../../digest-content.ts';
import { text } from '../../text.ts';
import { dayOf, listed, type Section, short } from '../section.ts';

export const inProgress: Section<WeeklyContent> = {
  name: 'in-progress',
  of: (content, size) =>
    listed(
      text.inProgress(),
      content.inProgress.map(({ title, dueOn }) =>
        text.inProgressLine({ title: short(title, size), day: dayOf(dueOn) }),
      ),
      size.lines,
    ),
};
