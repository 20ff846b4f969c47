import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { plain } from '../kernel/format.ts';
import { type CardButton, type CardWords, notice } from '../kernel/notice.ts';
import { verbatim } from '../kernel/phrase.ts';
import { DailyContent, WeeklyContent } from './digest-content.ts';
import { proposalOf } from './proposal-of.ts';
import { roadmapPicture } from './roadmap-picture.ts';
import { dailySections } from './sections/daily.ts';
import { dayOf, moneyOf, type Size, short, usualSize } from './sections/section.ts';
import { weeklySections } from './sections/weekly.ts';
import { text } from './text.ts';

const AboutDigest = z.object({ digestId: z.string() });

/** As many decisions as get buttons of their own; the rest is counted in the text. */
const MOST_DECISIONS = 4;

type Undecided = Pick<WeeklyContent, 'deliveries' | 'changes'>;

/** A digest is read in a minute (product.md H2). */
const MOST_WORDS = 200;

/** How much is said, from all that is worth saying to what always stays below MOST_WORDS. */
const smallest: Size = { lines: 2, words: 4 };
const sizes: readonly Size[] = [
  usualSize,
  { lines: 5, words: 8 },
  { lines: 4, words: 6 },
  { lines: 3, words: 5 },
  smallest,
];

/** The client's digest in words, as it was composed; buttons stand only under what is undecided now. */
export function weeklyWords(content: WeeklyContent, undecided: Undecided = content): CardWords {
  const { done, inProgress, slipped, deliveries, changes, materials, delays } = content;
  const isQuiet = [done, inProgress, slipped, deliveries, changes, materials, delays].every(
    (list) => list.length === 0,
  );
  const words = (size: Size): CardWords => ({
    title: text.weeklyTitle({ name: short(content.name, size) }),
    ...(isQuiet && { body: [text.quiet()] }),
    sections: weeklySections.flatMap((section) => section.of(content, size) ?? []),
  });
  const fitting = sizes.map(words).find((one) => wordsIn(one) < MOST_WORDS);
  return { ...(fitting ?? words(smallest)), buttons: decisionButtons({ ...content, ...undecided }) };
}

/** Counted in English, which sets its words apart; the other languages say the same. */
function wordsIn({ title, body = [], sections = [] }: CardWords): number {
  const said = [title, ...body, ...sections.flatMap(({ heading, lines }) => [heading, ...lines])];
  return said.flatMap((one) => plain(one, 'en').split(/\s+/)).length;
}

function decisionButtons({ deliveries, changes, engagementId }: WeeklyContent): readonly CardButton[] {
  const several = deliveries.length + changes.length > 1;
  const forDeliveries = deliveries
    .slice(0, MOST_DECISIONS)
    .flatMap(({ milestoneId, deliveryId, title }): CardButton[] => {
      const value = { milestoneId, deliveryId };
      const label = (action: ReturnType<typeof text.acceptThis>) =>
        several ? text.about({ action, title: verbatim(title) }) : action;
      return [
        { press: 'milestone.accept', label: label(text.acceptThis()), value, style: 'primary' },
        { press: 'milestone.request-changes', label: label(text.changesThis()), value },
      ];
    });
  const forChanges = changes
    .slice(0, MOST_DECISIONS)
    .flatMap(({ changeId, proposal, number, difference, newDueOn }): CardButton[] => {
      const value = { changeId, proposal };
      const terms = { difference: moneyOf(difference), day: dayOf(newDueOn) };
      const confirm = { title: text.agreeTitle(), text: text.agreeText(terms) };
      const label = (action: ReturnType<typeof text.agreeThis>) =>
        several ? text.about({ action, title: `#${number}` }) : action;
      return [
        { press: 'change.agree', label: label(text.agreeThis()), value, confirm },
        { press: 'change.decline', label: label(text.declineThis()), value },
      ];
    });
  const request: CardButton = {
    press: 'change.request',
    label: text.requestChange(),
    value: { engagementId },
  };
  const page: CardButton = { press: 'project.page', label: text.statusPage(), value: { engagementId } };
  return [...forDeliveries, ...forChanges, request, page];
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
    return {
      content,
      undecided: await undecidedNow(tx, content),
      picture: await roadmapPicture(tx, digest),
    };
  },
  say: ({ content, undecided, picture }) => ({
    ...weeklyWords(content, undecided),
    ...(picture !== undefined && { picture }),
  }),
});

async function undecidedNow(tx: Tx, { deliveries, changes }: WeeklyContent): Promise<Undecided> {
  const open = await tx.delivery.findMany({
    where: { id: { in: deliveries.map(({ deliveryId }) => deliveryId) }, status: 'open' },
    select: { id: true },
  });
  const assessed = await tx.changeRequest.findMany({
    where: { id: { in: changes.map(({ changeId }) => changeId) }, status: 'assessed' },
    select: { id: true, assessedAt: true, chosenOption: true },
  });
  return {
    deliveries: deliveries.filter(({ deliveryId }) => open.some(({ id }) => id === deliveryId)),
    changes: changes.filter(({ changeId, proposal }) =>
      assessed.some(
        ({ id, assessedAt, chosenOption }) =>
          id === changeId && assessedAt !== null && proposalOf(assessedAt, chosenOption) === proposal,
      ),
    ),
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
    sections: dailySections.flatMap((section) => section.of(content, usualSize) ?? []),
  }),
});

export const notices = [weeklyDigest, dailySummary] as const;
