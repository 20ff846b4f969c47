import { correctionsFrom } from '../../digests/correction.ts';
import { WeeklyContent } from '../../digests/digest-content.ts';
import { MonthlyContent } from '../../digests/monthly/monthly-content.ts';
import { monthlyWords } from '../../digests/monthly/monthly-words.ts';
import { correctionWords, weeklyWords } from '../../digests/weekly-words.ts';
import { dayFromColumn } from '../../kernel/calendar.ts';
import type { CardWords } from '../../kernel/notice.ts';
import { words } from '../../pages/status-page/status-words.ts';
import type { Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

/** A quarter of weeks and its months. */
const MOST = 16;

/** The archive, the newest first: for whom it does not come anywhere else, the page is where it is read. */
export async function digestsTold(
  { prisma }: Parts,
  { engagement: { id: engagementId } }: Visitor,
): Promise<readonly CardWords[]> {
  const rows = await prisma.digest.findMany({
    where: { engagementId, kind: { in: ['weekly', 'monthly'] } },
    orderBy: [{ localDay: 'desc' }, { createdAt: 'desc' }],
    take: MOST,
  });
  return rows.flatMap((row) => {
    const corrections = correctionsFrom(row.correction);
    const digest =
      row.kind === 'weekly'
        ? weeklyIn(row.content, { note: row.note, corrections })
        : monthlyIn(row.content, { corrections });
    if (digest === undefined) return [];
    const { title, body = [], sections = [] } = digest;
    return [{ title: words.digestOf({ title, day: dayFromColumn(row.localDay) }), body, sections }];
  });
}

type Beside = Parameters<typeof correctionWords>[0];

function weeklyIn(column: unknown, beside: Beside): CardWords | undefined {
  const content = WeeklyContent.safeParse(column).data;
  return content && weeklyWords(content, {}, beside);
}

function monthlyIn(column: unknown, beside: Beside): CardWords | undefined {
  const content = MonthlyContent.safeParse(column).data;
  if (content === undefined) return undefined;
  const report = monthlyWords(content);
  return { ...report, body: [...correctionWords(beside, content.timeZone), ...(report.body ?? [])] };
}
