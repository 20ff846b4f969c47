import { dailyText as text } from '../../daily-text.ts';
import type { DailyContent } from '../../digest-content.ts';
import { movedLine } from '../because.ts';
import { listed, type Section } from '../section.ts';

export const moved: Section<DailyContent> = {
  name: 'moved',
  of: ({ declined, delivered, agreedChanges, moved: days, provided }, size) =>
    listed(
      text.moved(),
      [
        ...declined.map(({ engagement, addendum }) =>
          addendum === undefined
            ? text.movedDeclined({ engagement })
            : text.movedAddendum({ engagement, title: addendum }),
        ),
        ...delivered.map(({ engagement, title }) => text.movedDelivered({ engagement, title })),
        ...provided.map(({ engagement, title }) => text.movedProvided({ engagement, title })),
        ...agreedChanges.map(({ engagement, number }) => text.movedChange({ engagement, number })),
        ...days.map(({ engagement, ...one }) => text.movedDay({ engagement, line: movedLine(one, size) })),
      ],
      size.lines,
    ),
};
