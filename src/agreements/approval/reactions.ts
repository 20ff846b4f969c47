import { Temporal } from 'temporal-polyfill';
import { queueOf } from '../../kernel/audience.ts';
import type { Consequence, Reactions, Terms } from '../../kernel/effect.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import type { ApprovalEvent, ApprovalReminded } from './events.ts';
import { askedNotice, decidedNotice, reminderNotice } from './notices.ts';

const team = { to: 'team' } as const;
const person = (slackUserId: string) => ({ to: 'person', slackUserId }) as const;

const decided = (approvalId: string, asker: string | null, decider: string | undefined): Consequence[] => [
  redraw(approvalId),
  // Who decides on what they asked for themselves has just been told.
  ...(asker === null || asker === decider ? [] : [tellPeople(decidedNotice, { approvalId }, person(asker))]),
];

/** In a queue of its own: what else is for them does not wait for their morning. */
function inTheMorning(slackUserId: string, mornings: ApprovalReminded['mornings']): Terms {
  const morning = mornings[slackUserId];
  if (morning === undefined) return {};
  return { notBefore: Temporal.Instant.from(morning), queue: `${queueOf(person(slackUserId))}:morning` };
}

export const reactions: Reactions<ApprovalEvent> = {
  'approval.asked': ({ approvalId, approverSlackUserId }) => [
    tellPeople(askedNotice, { approvalId }, team),
    tellPeople(askedNotice, { approvalId }, person(approverSlackUserId)),
  ],
  'approval.given': ({ approvalId, slackUserId, by }) => decided(approvalId, slackUserId, by.slackUserId),
  'approval.sent-back': ({ approvalId, slackUserId, by }) => decided(approvalId, slackUserId, by.slackUserId),
  'approval.withdrawn': ({ approvalId }) => [redraw(approvalId)],
  'approval.reminded': ({ approvalId, slackUserIds, mornings }) =>
    slackUserIds.map((id) =>
      tellPeople(reminderNotice, { approvalId }, person(id), inTheMorning(id, mornings)),
    ),
  'approval.policy-set': () => [],
};
