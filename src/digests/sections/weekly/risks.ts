import type { WeeklyContent } from '../../digest-content.ts';
import { text } from '../../text.ts';
import { dayOf, listed, type Section, short } from '../section.ts';

/** What was announced and is open; what of it waits for the client stands among the decisions. */
export const risks: Section<WeeklyContent> = {
  name: 'risks',
  of: (content, size) =>
    listed(
      text.announced(),
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
