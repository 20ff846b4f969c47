import { dailyText as text } from '../../daily-text.ts';
import type { DailyContent } from '../../digest-content.ts';
import { listed, moneyOf, type Section } from '../section.ts';

/** What went well is celebrated in a line each. */
export const wins: Section<DailyContent> = {
  name: 'wins',
  of: ({ accepted, paid, signed }, { lines }) =>
    listed(
      text.wins(),
      [
        ...signed.map(({ engagement, addendum }) =>
          addendum === undefined
            ? text.winSigned({ engagement })
            : text.winAddendum({ engagement, title: addendum }),
        ),
        ...accepted.map(({ engagement, title }) => text.winAccepted({ engagement, title })),
        ...paid.map(({ engagement, amount }) => text.winPaid({ engagement, amount: moneyOf(amount) })),
      ],
      lines,
    ),
};
