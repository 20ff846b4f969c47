import { z } from 'zod';
import { notice } from '../../kernel/notice.ts';
import { REMINDS_AT } from '../../kernel/reading-hours.ts';
import { correctionsFrom } from '../correction.ts';
import { roadmapPicture } from '../roadmap-picture.ts';
import { correctionWords } from '../weekly-words.ts';
import { monthCharts } from './month-chart.ts';
import { MonthlyContent } from './monthly-content.ts';
import { monthlyWords } from './monthly-words.ts';

/** For the client: what the month came to. */
export const monthlyReport = notice({
  name: 'digest.monthly',
  reaches: 'chosen',
  timed: REMINDS_AT,
  params: z.object({ digestId: z.string(), engagementId: z.string() }),
  subject: ({ digestId }) => digestId,
  async load(tx, { digestId }) {
    const digest = await tx.digest.findUnique({ where: { id: digestId } });
    const content = MonthlyContent.safeParse(digest?.content).data;
    if (digest === null || content === undefined) return undefined;
    return {
      content,
      corrections: correctionsFrom(digest.correction),
      picture: await roadmapPicture(tx, digest),
    };
  },
  say: ({ content, corrections, picture }) => {
    const words = monthlyWords(content);
    return {
      ...words,
      charts: monthCharts(content),
      body: [...correctionWords({ corrections }, content.timeZone), ...(words.body ?? [])],
      ...(picture !== undefined && { picture }),
    };
  },
});
