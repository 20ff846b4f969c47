import { dailyText as text } from '../../daily-text.ts';
import type { DailyContent } from '../../digest-content.ts';
import { dayOf, listed, type Section, short } from '../section.ts';

export const risks: Section<DailyContent> = {
  name: 'risks',
  of: (content, size) =>
    listed(
      text.risks(),
      content.risks.map(({ engagement, title, isNew, needsBy }) => {
        const values = { engagement, title: short(title, size) };
        if (isNew) return text.newRisk(values);
        return needsBy === null
          ? text.openRisk(values)
          : text.riskNeedsBy({ ...values, day: dayOf(needsBy) });
      }),
      size.lines,
    ),
};
