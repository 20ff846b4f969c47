import type { MonthlyContent } from '../../monthly/monthly-content.ts';
import { text } from '../../monthly/text.ts';
import { dayOf, listed, moneyOf, type Section, short } from '../section.ts';

export const coming: Section<MonthlyContent> = {
  name: 'coming',
  of: (content, size) =>
    listed(
      text.coming(),
      content.coming.map(({ title, dueOn, price }) =>
        text.comes({ title: short(title, size), day: dayOf(dueOn), price: moneyOf(price) }),
      ),
      size.lines,
    ),
};
