import type { MonthlyContent } from '../../monthly/monthly-content.ts';
import { text } from '../../monthly/text.ts';
import { listed, moneyOf, type Section, short } from '../section.ts';

export const changes: Section<MonthlyContent> = {
  name: 'changes',
  of: ({ changes: agreed, changesAsked: asked, changesSum }, size) =>
    asked === 0 && agreed.length === 0
      ? undefined
      : listed(
          text.changes(),
          [
            text.changesSum({ asked, agreed: agreed.length, sum: moneyOf(changesSum) }),
            ...agreed.map(({ number, what, difference }) =>
              text.change({ number, what: short(what, size), difference: moneyOf(difference) }),
            ),
          ],
          size.lines,
        ),
};
