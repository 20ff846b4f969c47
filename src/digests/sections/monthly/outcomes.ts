import type { MonthlyContent } from '../../monthly/monthly-content.ts';
import { text } from '../../monthly/text.ts';
import { dayOf, listed, moneyOf, type Section, short } from '../section.ts';

/**
 * What was reached, what it cost, and what it took: criteria that were judged, rounds until they were met. Where the fee
 * is agreed as a whole, its parts have no price.
 */
export const outcomes: Section<MonthlyContent> = {
  name: 'outcomes',
  of: (content, size) =>
    listed(
      text.outcomes(),
      content.outcomes.map(({ title, acceptedOn, price, criteria, rounds }) => {
        const values = { title: short(title, size), day: dayOf(acceptedOn), criteria, rounds };
        return price.minor === '0'
          ? text.outcomeUnpriced(values)
          : text.outcome({ ...values, price: moneyOf(price) });
      }),
      size.lines,
    ),
};
