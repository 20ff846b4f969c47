import { z } from 'zod';
import { namesOf } from '../kernel/engagement-facts.ts';
import { money } from '../kernel/money.ts';
import { type CardButton, notice } from '../kernel/notice.ts';
import { moment, type Said } from '../kernel/phrase.ts';
import type { Assessment } from './change.ts';
import { type ChangeFacts, changeFacts } from './change-facts.ts';
import { text } from './text.ts';

const AboutChange = z.object({ changeId: z.string() });
const load = {
  params: AboutChange,
  load: (tx: Parameters<typeof changeFacts>[0], { changeId }: { changeId: string }) =>
    changeFacts(tx, changeId),
};

/** For the client, once the engagement is in force: where changes begin. */
export const changeInvitation = notice({
  name: 'change.invitation',
  params: z.object({ engagementId: z.string() }),
  subject: ({ engagementId }) => `${engagementId}:change-invitation`,
  load: async (_tx, { engagementId }) => ({ engagementId }),
  say: ({ engagementId }) => ({
    title: text.invitationTitle(),
    body: [text.invitationBody()],
    buttons: [requestButton(engagementId)],
  }),
});

export const requestButton = (engagementId: string): CardButton => ({
  press: 'change.request',
  label: text.request(),
  value: { engagementId },
});

/** For the team: what is wanted, with `Assess` while nobody has decided. */
export const changeAskedNotice = notice({
  ...load,
  name: 'change.asked',
  subject: ({ changeId }) => changeId,
  say: ({ change, engagement, askedBy, assessedBy, option }) => ({
    title: text.askedTitle({ number: change.number }),
    fields: [
      { label: text.project(), value: engagement.name },
      { label: text.what(), value: change.what },
      { label: text.why(), value: change.why },
      { label: text.by(), value: askedBy.name },
      ...(option === null ? [] : [{ label: text.chosen(), value: option }]),
    ],
    ...(change.status === 'asked'
      ? {
          buttons: [
            {
              press: 'change.assess',
              label: text.assess(),
              value: { changeId: change.id },
              style: 'primary' as const,
            },
          ],
        }
      : { settled: text.assessedBy({ who: assessedBy?.name ?? '' }) }),
  }),
});

/** For the client: it has been heard, and nothing has changed yet. */
export const changeReceivedNotice = notice({
  ...load,
  name: 'change.received',
  subject: ({ changeId }) => `${changeId}:received`,
  say: ({ change }) => ({
    title: text.receivedTitle({ number: change.number }),
    body: [text.receivedBody()],
    fields: [{ label: text.what(), value: change.what }],
  }),
});

/** For the client: only what changes, what it costs, until when it is valid, and the three decisions. */
export const proposalNotice = notice({
  ...load,
  name: 'change.proposal',
  subject: ({ changeId }) => changeId,
  say: (facts) => {
    const { change } = facts;
    const title = text.proposalTitle({ number: change.number });
    const what = { label: text.what(), value: change.what };
    if (change.status === 'asked')
      return { title, fields: [what], settled: text.sentBack({ option: facts.option ?? change.what }) };
    if (change.assessment === null) return { title, fields: [what] };
    return { title, ...proposalWords(facts, change.assessment), ...settledWords(facts) };
  },
});

function proposalWords({ change, engagement, touched }: ChangeFacts, assessment: Assessment) {
  const { priceDelta, newDueOn, alternatives } = assessment;
  // Once it is agreed, the agreed total holds the difference already.
  const total =
    change.status === 'agreed' ? engagement.agreedTotal : engagement.agreedTotal + priceDelta.minor;
  return {
    ...(change.status === 'assessed' && {
      body: [
        text.askDecision({
          decider: namesOf(engagement),
          until: moment(assessment.validUntil, engagement.timeZone),
        }),
      ],
    }),
    fields: [
      { label: text.what(), value: change.what },
      { label: text.impact(), value: assessment.impact },
      { label: text.touches(), value: touched ?? text.added() },
      { label: text.difference(), value: priceDelta },
      { label: text.newTotal(), value: money(total, engagement.currency) },
      { label: text.newDue(), value: newDueOn },
    ],
    ...(alternatives.length > 0 && {
      sections: [
        { heading: text.alternatives(), lines: alternatives.map((option) => text.line({ text: option })) },
      ],
    }),
    buttons: change.status === 'assessed' ? proposalButtons(change.id, assessment) : [],
  };
}

function proposalButtons(changeId: string, assessment: Assessment): readonly CardButton[] {
  const { proposal, priceDelta, newDueOn, alternatives } = assessment;
  const value = { changeId, proposal };
  const confirm = {
    title: text.agreeTitle(),
    text: text.agreeText({ difference: priceDelta, due: newDueOn }),
  };
  return [
    { press: 'change.agree', label: text.agree(), value, style: 'primary', confirm },
    ...(alternatives.length > 0 ? [{ press: 'change.choose-option', label: text.otherOption(), value }] : []),
    { press: 'change.decline', label: text.decline(), value },
  ];
}

function settledWords({ change, decided, engagement }: ChangeFacts): { settled?: Said } {
  if (change.status === 'expired') return { settled: text.expired() };
  if (decided === null || change.status === 'assessed') return {};
  const values = { who: decided.by.name, at: moment(decided.at, engagement.timeZone) };
  return { settled: change.status === 'agreed' ? text.agreedBy(values) : text.declinedBy(values) };
}

/** For the team: how the client decided. */
export const changeDecidedNotice = notice({
  ...load,
  name: 'change.decided',
  subject: ({ changeId }) => `${changeId}:decided`,
  say: (facts) => ({
    title: text.decidedTitle({ number: facts.change.number }),
    fields: [
      { label: text.project(), value: facts.engagement.name },
      { label: text.what(), value: facts.change.what },
    ],
    ...settledWords(facts),
  }),
});

export const notices = [
  changeInvitation,
  changeAskedNotice,
  changeReceivedNotice,
  proposalNotice,
  changeDecidedNotice,
] as const;
