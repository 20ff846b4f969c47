import { monthCharts } from '../../src/digests/monthly/month-chart.ts';
import { monthlyContents } from '../../src/digests/monthly/monthly-facts.ts';
import { monthlyWords } from '../../src/digests/monthly/monthly-words.ts';
import { dayIn } from '../../src/kernel/calendar.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { digestText as text } from './digest-text.ts';

/** The month so far, private, as its report would say it if it were over today. */
export const month = engagementWord('digest month', text.doesMonth(), async ({ visit, desk }, { id }) => {
  const { timeZone } = await desk.read.engagement.findUniqueOrThrow({
    where: { id },
    select: { timeZone: true },
  });
  const last = dayIn(visit.now, timeZone);
  const span = { engagementId: id, first: last.with({ day: 1 }), last };
  const content = (await monthlyContents(desk.read, [span], visit.now)).get(id);
  if (content === undefined) return reply.done();
  return reply.say({
    ...monthlyWords(content),
    charts: monthCharts(content),
    buttons: [],
    footnote: text.monthSoFar(),
  });
});
