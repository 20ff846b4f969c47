import { dailyText as text } from '../../daily-text.ts';
import type { DailyContent } from '../../digest-content.ts';
import { movedLine } from '../because.ts';
import { listed, type Section } from '../section.ts';

export const moved: Section<DailyContent> = {
  name: 'moved',
  of: ({ declined, returned, silent, delivered, provided, moved: days, ...changes }, size) =>
    listed(
      text.moved(),
      [
        ...declined.map(({ engagement, addendum }) =>
          addendum === undefined
            ? text.movedDeclined({ engagement })
            : text.movedAddendum({ engagement, title: addendum }),
        ),
        ...returned.map(({ engagement, title }) => text.movedReturned({ engagement, title })),
        ...silent.map(({ engagement, title }) => text.movedSilent({ engagement, title })),
        ...delivered.map(({ engagement, title }) => text.movedDelivered({ engagement, title })),
        ...provided.map(({ engagement, title }) => text.movedProvided({ engagement, title })),
        ...changes.agreedChanges.map(({ engagement, number }) => text.movedChange({ engagement, number })),
        ...changes.declinedChanges.map(({ engagement, number }) =>
          text.movedDeclinedChange({ engagement, number }),
        ),
        ...days.map(({ engagement, ...one }) => text.movedDay({ engagement, line: movedLine(one, size) })),
      ],
      size.lines,
    ),
};
