import type { MonthlyContent } from '../../monthly/monthly-content.ts';
import { text } from '../../monthly/text.ts';
import { dayOf, listed, moneyOf, type Section, short } from '../section.ts';

/** What was reached, what it cost, and what it took: criteria that were judged, rounds until they were met. */
export const outcomes: Section<MonthlyContent> = {
  name: 'outcomes',
  of: (content, size) =>
    listed(
      text.outcomes(),
      content.outcomes.map(({ title, acceptedOn, price, criteria, rounds }) =>
        text.outcome({
          title: short(title, size),
          day: dayOf(acceptedOn),
          price: moneyOf(price),
          criteria,
          rounds,
        }),
      ),
      size.lines,
    ),
};
