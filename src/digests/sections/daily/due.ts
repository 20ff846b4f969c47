import { dailyText as text } from '../../daily-text.ts';
import type { DailyContent } from '../../digest-content.ts';
import { dayOf, listed, type Section } from '../section.ts';

export const due: Section<DailyContent> = {
  name: 'due',
  of: (content, { lines }) =>
    listed(
      text.due(),
      content.due.map(({ engagement, title, dueOn, overdue }) => {
        const values = { engagement, title, day: dayOf(dueOn) };
        return overdue ? text.overdueLine(values) : text.dueLine(values);
      }),
      lines,
    ),
};
