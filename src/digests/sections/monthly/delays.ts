import type { MonthlyContent } from '../../monthly/monthly-content.ts';
import { text } from '../../monthly/text.ts';
import { listed, type Section, short } from '../section.ts';

/** By how much what the client provides came late, and the sum. */
export const delays: Section<MonthlyContent> = {
  name: 'delays',
  of: (content, size) =>
    listed(
      text.delays(),
      [
        ...content.delays.map(({ what, businessDays: days }) => {
          const values = { what: short(what, size) };
          return days === 1 ? text.delayOneDay(values) : text.delay({ ...values, days });
        }),
        ...(content.delays.length < 2 || content.delayedInAll === null
          ? []
          : [text.delaysSum({ days: content.delayedInAll })]),
      ],
      size.lines,
    ),
};
