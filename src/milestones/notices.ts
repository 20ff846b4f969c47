import { z } from 'zod';
import { namesOf } from '../kernel/engagement-facts.ts';
import { notice } from '../kernel/notice.ts';
import { withLater } from '../kernel/remind-later.ts';
import { bonusDecidedNotice, bonusNotice } from './bonus-notice.ts';
import { deliveryButtons, roundsLeft, settledWords, windowWords } from './decision-words.ts';
import { deliveryFacts } from './delivery-facts.ts';
import { movedNotice } from './moved-notice.ts';
import { proofProblemNotice } from './proof-problem-notice.ts';
import { judgedBy } from './proof-words.ts';
import { questionAnsweredNotice, questionNotice } from './question-notices.ts';
import { ruleText } from './rule-text.ts';
import { rulesOf, startedNotice } from './started-notice.ts';
import { text } from './text.ts';
import { windowMovedNotice } from './window-moved-notice.ts';

const AboutDelivery = z.object({ deliveryId: z.string() });

/** The client's card: what was delivered, by which criteria to judge it, until when, and the three buttons. */
export const deliveryNotice = notice({
  name: 'milestone.delivered',
  reaches: 'both',
  params: AboutDelivery,
  subject: ({ deliveryId }) => deliveryId,
  load: (tx, { deliveryId }) => deliveryFacts(tx, deliveryId),
  say: (facts) => ({
    title: text.delivered({ title: facts.milestone.title }),
    ...(facts.status === 'open' && { body: [text.askDecision({ decider: namesOf(facts.engagement) })] }),
    fields: [
      { label: text.what(), value: facts.what },
      { label: text.proof(), value: facts.proof },
      ...(facts.milestone.checkedHow === ''
        ? []
        : [{ label: text.checkedHow(), value: facts.milestone.checkedHow }]),
      { label: text.by(), value: facts.deliveredBy },
      { label: text.round(), value: facts.round },
    ],
    sections: [
      {
        heading: text.criteria(),
        lines: judgedBy(facts.milestone.criteria, facts.proofs, facts.acceptedCriteria),
      },
      ...(facts.status === 'open'
        ? [
            {
              heading: ruleText.rules(),
              lines: rulesOf(facts.engagement, facts.windowEndsAt === null ? undefined : facts.silent),
            },
          ]
        : []),
    ],
    buttons: deliveryButtons(facts),
    ...settledWords(facts),
    ...windowWords(facts),
  }),
});

/** Before the window ends; not posted any more once somebody has decided or asked. */
export const windowWarning = withLater(
  'milestone.warn-of-window',
  notice({
    name: 'milestone.window-warning',
    params: AboutDelivery,
    subject: ({ deliveryId }) => deliveryId,
    load: (tx, { deliveryId }) => deliveryFacts(tx, deliveryId),
    holds: ({ status, questionOpen, engagement }) =>
      status === 'open' && !questionOpen && engagement.status !== 'paused',
    say: (facts) => ({
      title: text.warning({ title: facts.milestone.title }),
      ...(facts.status === 'open' && { body: [text.askDecision({ decider: namesOf(facts.engagement) })] }),
      buttons: deliveryButtons(facts),
      ...settledWords(facts),
      ...windowWords(facts),
    }),
  }),
  ({ engagement: { id: engagementId, timeZone }, windowEndsAt: endsAt }) => ({
    engagementId,
    timeZone,
    endsAt,
  }),
);

/** For the team: what the client wants changed, by which criteria, and how many rounds are left. */
export const changesRequestedNotice = notice({
  name: 'milestone.changes-requested',
  params: AboutDelivery,
  subject: ({ deliveryId }) => `${deliveryId}:changes`,
  load: (tx, { deliveryId }) => deliveryFacts(tx, deliveryId),
  say: (facts) => ({
    title: text.changesTitle({ title: facts.milestone.title }),
    fields: [
      { label: text.project(), value: facts.engagement.name },
      { label: text.wanted(), value: facts.decided?.wanted ?? '' },
      { label: text.roundsLeft(), value: roundsLeft(facts) },
    ],
    sections: [
      {
        heading: text.notMet(),
        lines: (facts.decided?.notMet ?? []).map((words) => text.line({ text: words })),
      },
    ],
  }),
});

/** For the team: which criteria are accepted, and which are still open. */
export const partNotice = notice({
  name: 'milestone.part-accepted',
  params: AboutDelivery.extend({ part: z.string() }),
  subject: ({ deliveryId, part }) => `${deliveryId}:part:${part}`,
  load: (tx, { deliveryId }) => deliveryFacts(tx, deliveryId),
  say: ({ milestone, acceptedCriteria, engagement }) => ({
    title: text.partTitle({ title: milestone.title }),
    body: [text.partBilled()],
    fields: [{ label: text.project(), value: engagement.name }],
    sections: [{ heading: text.criteria(), lines: judgedBy(milestone.criteria, [], acceptedCriteria) }],
  }),
});

/** For the team: somebody said yes, or the window ended without a word. */
export const acceptedNotice = notice({
  name: 'milestone.accepted',
  params: AboutDelivery,
  subject: ({ deliveryId }) => `${deliveryId}:accepted`,
  load: (tx, { deliveryId }) => deliveryFacts(tx, deliveryId),
  holds: ({ status }) => status === 'accepted' || status === 'silently-accepted',
  say: (facts) => ({
    title: text.acceptedTitle({ title: facts.milestone.title }),
    fields: [{ label: text.project(), value: facts.engagement.name }],
    ...settledWords(facts),
  }),
});

/** For the client: what silence has meant, and the way back. */
export const silentNotice = notice({
  name: 'milestone.accepted-silently',
  reaches: 'both',
  params: AboutDelivery,
  subject: ({ deliveryId }) => deliveryId,
  load: (tx, { deliveryId }) => deliveryFacts(tx, deliveryId),
  holds: ({ status }) => status === 'silently-accepted',
  say(facts) {
    const { milestone, deliveryId, status } = facts;
    const title = text.silentTitle({ title: milestone.title });
    const { settled } = settledWords(facts);
    if (status !== 'silently-accepted') return { title, ...(settled && { settled }) };
    const value = { milestoneId: milestone.id, deliveryId };
    return {
      title,
      ...(settled && { body: [settled] }),
      buttons: [{ press: 'milestone.reopen', label: text.reopen(), value }],
    };
  },
});

export const reopenedNotice = notice({
  name: 'milestone.reopened',
  params: AboutDelivery,
  subject: ({ deliveryId }) => `${deliveryId}:reopened`,
  load: (tx, { deliveryId }) => deliveryFacts(tx, deliveryId),
  say: ({ milestone, decided, engagement }) => ({
    title: text.reopenedTitle({ title: milestone.title }),
    body: [text.reopenedBody({ client: engagement.client.name, reason: decided?.wanted ?? '' })],
    fields: [{ label: text.project(), value: engagement.name }],
  }),
});

export const notices = [
  deliveryNotice,
  windowWarning,
  changesRequestedNotice,
  acceptedNotice,
  silentNotice,
  reopenedNotice,
  movedNotice,
  windowMovedNotice,
  bonusNotice,
  bonusDecidedNotice,
  partNotice,
  proofProblemNotice,
  startedNotice,
  questionNotice,
  questionAnsweredNotice,
] as const;
