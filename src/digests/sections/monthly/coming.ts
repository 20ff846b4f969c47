import type { Said } from '../../../kernel/phrase.ts';
import type { MonthlyContent } from '../../monthly/monthly-content.ts';
import { text } from '../../monthly/text.ts';
import { dayOf, listed, moneyOf, type Section, type Size, short } from '../section.ts';

type Coming = MonthlyContent['coming'][number];

export const coming: Section<MonthlyContent> = {
  name: 'coming',
  of: (content, size) =>
    listed(
      text.coming(),
      content.coming.map((one) => priced(one, standing(one, size))),
      size.lines,
    ),
};

function standing({ title, dueOn, stands }: Coming, size: Size): Said {
  const values = { title: short(title, size), day: dayOf(dueOn) };
  if (stands === 'delivered') return text.comesDelivered(values);
  return stands === 'late' ? text.comesLate(values) : text.comes(values);
}

/** Where the fee is agreed as a whole, its parts have no price. */
const priced = ({ price }: Coming, line: Said): Said =>
  price.minor === '0' ? line : text.priced({ line, price: moneyOf(price) });
