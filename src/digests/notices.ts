import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { type CardButton, type CardWords, notice } from '../kernel/notice.ts';
import { verbatim } from '../kernel/phrase.ts';
import { DailyContent, WeeklyContent } from './digest-content.ts';
import { dailySections } from './sections/daily.ts';
import { dayOf } from './sections/section.ts';
import { weeklySections } from './sections/weekly.ts';
import { text } from './text.ts';

const AboutDigest = z.object({ digestId: z.string() });

/** As many decisions as get buttons of their own; the rest is counted in the text. */
const MOST_DECISIONS = 4;

type Undecided = Pick<WeeklyContent, 'deliveries' | 'changes'>;

/** The client's digest in words, as it was composed; buttons stand only under what is undecided now. */
export function weeklyWords(content: WeeklyContent, undecided: Undecided = content): CardWords {
  const sections = weeklySections.flatMap((section) => section.of(content) ?? []);
  const quiet = content.done.length + content.inProgress.length + content.slipped.length + content.deliveries.length === 0;
  return {
    title: text.weeklyTitle({ name: content.name }),
    ...(quiet && { body: [text.quiet()] }),
    sections,
    buttons: decisionButtons({ ...content, ...undecided }),
  };
}

function decisionButtons({ deliveries, changes, engagementId }: WeeklyContent): readonly CardButton[] {
  const several = deliveries.length + changes.length > 1;
  const forDeliveries = deliveries.slice(0, MOST_DECISIONS).flatMap(({ milestoneId, deliveryId, title }): CardButton[] => {
    const value = { milestoneId, deliveryId };
    const label = (action: ReturnType<typeof text.acceptThis>) =>
      several ? text.about({ action, title: verbatim(title) }) : action;
    return [
      { press: 'milestone.accept', label: label(text.acceptThis()), value, style: 'primary' },
      { press: 'milestone.request-changes', label: label(text.changesThis()), value },
    ];
  });
  const forChanges = changes.slice(0, MOST_DECISIONS).flatMap(({ changeId, number }): CardButton[] => {
    const label = (action: ReturnType<typeof text.agreeThis>) =>
      several ? text.about({ action, title: `#${number}` }) : action;
    return [
      { press: 'change.agree', label: label(text.agreeThis()), value: { changeId } },
      { press: 'change.decline', label: label(text.declineThis()), value: { changeId } },
    ];
  });
  const request: CardButton = { press: 'change.request', label: text.requestChange(), value: { engagementId } };
  return [...forDeliveries, ...forChanges, request];
}

/** Under its engagement's id, so that a decision takes its buttons away here, too. */
export const weeklySubject = (engagementId: string): string => `${engagementId}:digest`;

export const weeklyDigest = notice({
  name: 'digest.weekly',
  params: AboutDigest.extend({ engagementId: z.string() }),
  subject: ({ engagementId }) => weeklySubject(engagementId),
  async load(tx, { digestId }) {
    const digest = await tx.digest.findUnique({ where: { id: digestId } });
    if (digest === null) return undefined;
    const content = WeeklyContent.parse(digest.content);
    return { content, undecided: await undecidedNow(tx, content) };
  },
  say: ({ content, undecided }) => weeklyWords(content, undecided),
});

async function undecidedNow(tx: Tx, { deliveries, changes }: WeeklyContent): Promise<Undecided> {
  const open = await tx.delivery.findMany({
    where: { id: { in: deliveries.map(({ deliveryId }) => deliveryId) }, status: 'open' },
    select: { id: true },
  });
  const assessed = await tx.changeRequest.findMany({
    where: { id: { in: changes.map(({ changeId }) => changeId) }, status: 'assessed' },
    select: { id: true },
  });
  return {
    deliveries: deliveries.filter(({ deliveryId }) => open.some(({ id }) => id === deliveryId)),
    changes: changes.filter(({ changeId }) => assessed.some(({ id }) => id === changeId)),
  };
}

export const dailySummary = notice({
  name: 'digest.daily',
  params: AboutDigest,
  subject: ({ digestId }) => digestId,
  async load(tx, { digestId }) {
    const digest = await tx.digest.findUnique({ where: { id: digestId } });
    return digest === null ? undefined : DailyContent.parse(digest.content);
  },
  say: (content) => ({
    title: text.dailyTitle({ day: dayOf(content.day) }),
    sections: dailySections.flatMap((section) => section.of(content) ?? []),
  }),
});

export const notices = [weeklyDigest, dailySummary] as const;
