import { dailyText as text } from '../../daily-text.ts';
import type { DailyContent } from '../../digest-content.ts';
import { dayOf, listed, type Section } from '../section.ts';

export const away: Section<DailyContent> = {
  name: 'away',
  of: (content, { lines }) =>
    listed(
      text.away(),
      content.away.map(({ who, until, standIn }) => {
        const values = { who, day: dayOf(until) };
        return standIn === null ? text.awayLine(values) : text.awayStandIn({ ...values, standIn });
      }),
      lines,
    ),
};
