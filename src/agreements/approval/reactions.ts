import type { Consequence, Reactions } from '../../kernel/effect.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import type { ApprovalEvent } from './events.ts';
import { askedNotice, decidedNotice, reminderNotice } from './notices.ts';

const team = { to: 'team' } as const;
const person = (slackUserId: string) => ({ to: 'person', slackUserId }) as const;

const decided = (approvalId: string, asker: string | null, decider: string | undefined): Consequence[] => [
  redraw(approvalId),
  // Who decides on what they asked for themselves has just been told.
  ...(asker === null || asker === decider ? [] : [tellPeople(decidedNotice, { approvalId }, person(asker))]),
];

export const reactions: Reactions<ApprovalEvent> = {
  'approval.asked': ({ approvalId, approverSlackUserId }) => [
    tellPeople(askedNotice, { approvalId }, team),
    tellPeople(askedNotice, { approvalId }, person(approverSlackUserId)),
  ],
  'approval.given': ({ approvalId, slackUserId, by }) => decided(approvalId, slackUserId, by.slackUserId),
  'approval.sent-back': ({ approvalId, slackUserId, by }) => decided(approvalId, slackUserId, by.slackUserId),
  'approval.withdrawn': ({ approvalId }) => [redraw(approvalId)],
  'approval.reminded': ({ approvalId, slackUserIds }) =>
    slackUserIds.map((id) => tellPeople(reminderNotice, { approvalId }, person(id))),
  'approval.policy-set': () => [],
};
