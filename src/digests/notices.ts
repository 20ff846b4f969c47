import { z } from 'zod';
import { notice } from '../kernel/notice.ts';
import { REMINDS_AT } from '../kernel/reading-hours.ts';
import { correctionsFrom } from './correction.ts';
import { DailyContent, WeeklyContent } from './digest-content.ts';
import { monthlyReport } from './monthly/notices.ts';
import { previewNotice } from './previews/notices.ts';
import { roadmapPicture } from './roadmap-picture.ts';
import { dailySections } from './sections/daily.ts';
import { dayOf, usualSize } from './sections/section.ts';
import { text } from './text.ts';
import { undecidedNow } from './undecided-now.ts';
import { weeklyWords } from './weekly-words.ts';

const AboutDigest = z.object({ digestId: z.string() });

/** Under its engagement's id, so that a decision takes its buttons away here, too. */
export const weeklySubject = (engagementId: string): string => `${engagementId}:digest`;

export const weeklyDigest = notice({
  name: 'digest.weekly',
  reaches: 'chosen',
  timed: REMINDS_AT,
  params: AboutDigest.extend({ engagementId: z.string() }),
  subject: ({ engagementId }) => weeklySubject(engagementId),
  async load(tx, { digestId }) {
    const digest = await tx.digest.findUnique({ where: { id: digestId } });
    if (digest === null) return undefined;
    const content = WeeklyContent.parse(digest.content);
    return {
      content,
      undecided: await undecidedNow(tx, content),
      beside: { note: digest.note, corrections: correctionsFrom(digest.correction) },
      picture: await roadmapPicture(tx, digest),
    };
  },
  say: ({ content, undecided, beside, picture }) => ({
    ...weeklyWords(content, undecided, beside),
    ...(picture !== undefined && { picture }),
  }),
});

export const dailySummary = notice({
  name: 'digest.daily',
  timed: '09:00',
  params: AboutDigest,
  subject: ({ digestId }) => digestId,
  async load(tx, { digestId }) {
    const digest = await tx.digest.findUnique({ where: { id: digestId } });
    return digest === null ? undefined : DailyContent.parse(digest.content);
  },
  say: (content) => ({
    title: text.dailyTitle({ day: dayOf(content.day) }),
    sections: dailySections.flatMap((section) => section.of(content, usualSize) ?? []),
  }),
});

export const notices = [weeklyDigest, dailySummary, previewNotice, monthlyReport] as const;
