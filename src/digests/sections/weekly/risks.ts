import type { WeeklyContent } from '../../digest-content.ts';
import { text } from '../../text.ts';
import { dayOf, listed, type Section, short } from '../section.ts';

/** Risks that are open, and what is needed from the client. */
export const risks: Section<WeeklyContent> = {
  name: 'risks',
  of: (content, size) =>
    listed(
      text.risks(),
      content.risks.map(({ what, needs, needsBy }) => {
        const values = { what: short(what, size), needs: short(needs, size) };
        if (needs === '') return text.riskLine(values);
        return needsBy === null
          ? text.riskNeeds(values)
          : text.riskNeedsBy({ ...values, day: dayOf(needsBy) });
      }),
      size.lines,
    ),
};
