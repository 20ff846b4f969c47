import { z } from 'zod';
import { StoredActor } from '../kernel/actor.ts';
import { instantFromColumn } from '../kernel/calendar.ts';
import { namesOf } from '../kernel/engagement-facts.ts';
import { type CardButton, notice } from '../kernel/notice.ts';
import { moment, type Said } from '../kernel/phrase.ts';
import { type DeliveryFacts, deliveryFacts } from './delivery-facts.ts';
import { text } from './text.ts';

const AboutDelivery = z.object({ deliveryId: z.string() });
const AboutQuestion = z.object({ questionId: z.string() });

/** The client's card: what was delivered, by which criteria to judge it, until when, and the three buttons. */
export const deliveryNotice = notice({
  name: 'milestone.delivered',
  params: AboutDelivery,
  subject: ({ deliveryId }) => deliveryId,
  load: (tx, { deliveryId }) => deliveryFacts(tx, deliveryId),
  say: (facts) => ({
    title: text.delivered({ title: facts.milestone.title }),
    body: [text.askDecision({ decider: namesOf(facts.engagement) })],
    fields: [
      { label: text.what(), value: facts.what },
      { label: text.proof(), value: facts.proof },
      { label: text.by(), value: facts.deliveredBy },
      { label: text.round(), value: facts.round },
    ],
    sections: [
      { heading: text.criteria(), lines: facts.milestone.criteria.map((criterion) => text.line({ text: criterion.text })) },
    ],
    buttons: deliveryButtons(facts),
    ...settledWords(facts),
    ...windowWords(facts),
  }),
});

export function deliveryButtons({ milestone, deliveryId, status }: DeliveryFacts): readonly CardButton[] {
  const value = { milestoneId: milestone.id, deliveryId };
  if (status === 'silently-accepted') return [{ press: 'milestone.reopen', label: text.reopen(), value }];
  if (status !== 'open') return [];
  return [
    { press: 'milestone.accept', label: text.accept(), value, style: 'primary' },
    { press: 'milestone.request-changes', label: text.requestChanges(), value },
    { press: 'milestone.ask', label: text.ask(), value },
  ];
}

function settledWords({ status, decided, engagement }: DeliveryFacts): { settled?: Said } {
  if (decided === null) return {};
  const at = moment(decided.at, engagement.timeZone);
  const who = decided.by.name;
  if (status === 'accepted') return { settled: text.acceptedBy({ who, at }) };
  if (status === 'silently-accepted') return { settled: text.acceptedSilently({ at }) };
  return { settled: text.sentBackBy({ who, at, wanted: decided.wanted }) };
}

function windowWords({ status, windowEndsAt, questionOpen, engagement }: DeliveryFacts): { footnote?: Said } {
  if (status !== 'open' || windowEndsAt === null) return {};
  if (questionOpen) return { footnote: text.paused() };
  const end = moment(windowEndsAt, engagement.timeZone);
  return { footnote: engagement.terms.silentAcceptance ? text.windowSilent({ end }) : text.windowAsked({ end }) };
}

/** Before the window ends; not posted any more once somebody has decided or asked. */
export const windowWarning = notice({
  name: 'milestone.window-warning',
  params: AboutDelivery,
  subject: ({ deliveryId }) => deliveryId,
  load: (tx, { deliveryId }) => deliveryFacts(tx, deliveryId),
  holds: ({ status, questionOpen }) => status === 'open' && !questionOpen,
  say: (facts) => ({
    title: text.warning({ title: facts.milestone.title }),
    body: [text.askDecision({ decider: namesOf(facts.engagement) })],
    buttons: deliveryButtons(facts),
    ...settledWords(facts),
    ...windowWords(facts),
  }),
});

/** For the team: what the client wants changed and how many rounds are left. */
export const changesRequestedNotice = notice({
  name: 'milestone.changes-requested',
  params: AboutDelivery,
  subject: ({ deliveryId }) => `${deliveryId}:changes`,
  load: (tx, { deliveryId }) => deliveryFacts(tx, deliveryId),
  say: ({ milestone, decided, round, engagement }) => ({
    title: text.changesTitle({ title: milestone.title }),
    fields: [
      { label: text.wanted(), value: decided?.wanted ?? '' },
      { label: text.roundsLeft(), value: Math.max(0, engagement.terms.revisionRounds - round) },
    ],
  }),
});

export const reopenedNotice = notice({
  name: 'milestone.reopened',
  params: AboutDelivery,
  subject: ({ deliveryId }) => `${deliveryId}:reopened`,
  load: (tx, { deliveryId }) => deliveryFacts(tx, deliveryId),
  say: ({ milestone, decided, engagement }) => ({
    title: text.reopenedTitle({ title: milestone.title }),
    body: [text.reopenedBody({ client: engagement.client.name, reason: decided?.wanted ?? '' })],
  }),
});

const questionFacts = {
  params: AboutQuestion,
  async load(tx: Parameters<typeof deliveryFacts>[0], { questionId }: { questionId: string }) {
    const question = await tx.question.findUnique({ where: { id: questionId } });
    const delivery = question && (await deliveryFacts(tx, question.subject));
    return question && delivery ? { question, title: delivery.milestone.title, zone: delivery.engagement.timeZone } : undefined;
  },
};

/** For the team: a question keeps the window waiting until it is answered. */
export const questionNotice = notice({
  ...questionFacts,
  name: 'question.asked',
  subject: ({ questionId }) => questionId,
  say: ({ question, title, zone }) => ({
    title: text.questionTitle({ title }),
    body: [text.questionBody({ who: StoredActor.parse(question.askedBy).name, text: question.text })],
    buttons: question.answeredAt
      ? []
      : [{ press: 'question.answer', label: text.answer(), value: { questionId: question.id }, style: 'primary' as const }],
    ...(question.answeredAt && {
      settled: text.answeredSettled({
        who: StoredActor.parse(question.answeredBy).name,
        at: moment(instantFromColumn(question.answeredAt), zone),
      }),
    }),
  }),
});

/** For the client: the answer, in the channel where everybody can read it. */
export const questionAnsweredNotice = notice({
  ...questionFacts,
  name: 'question.answered',
  subject: ({ questionId }) => `${questionId}:answer`,
  say: ({ question, title }) => ({
    title: text.answeredTitle({ title }),
    body: [
      text.questionBody({ who: StoredActor.parse(question.askedBy).name, text: question.text }),
      text.answeredBody({ who: StoredActor.parse(question.answeredBy).name, text: question.answer ?? '' }),
    ],
    footnote: text.seeCard(),
  }),
});

export const notices = [
  deliveryNotice, windowWarning, changesRequestedNotice, reopenedNotice, questionNotice, questionAnsweredNotice,
] as const;
