import type { WeeklyContent } from '../../digest-content.ts';
import { text } from '../../text.ts';
import { listed, type Section, short } from '../section.ts';

export const delays: Section<WeeklyContent> = {
  name: 'delays',
  of: (content, size) =>
    listed(
      text.delays(),
      content.delays.map(({ what, businessDays: days }) => {
        const values = { what: short(what, size) };
        return days === 1 ? text.delayOneDay(values) : text.delayLine({ ...values, days });
      }),
      size.lines,
    ),
};
