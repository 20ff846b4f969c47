import type { BillingPlanSaved } from '../../billing/plan/events.ts';
import { type Consequence, now, type Reactions } from '../../kernel/effect.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import type { ClauseChangeApproved, ClauseChangeSentBack, ClauseEvent } from './events.ts';
import { clauseAskedNotice, clauseDecidedNotice } from './notices.ts';
import { remakeForPlan } from './remake-for-plan.ts';

const team = { to: 'team' } as const;
const redrawn = (changeId: string | null): Consequence[] => (changeId === null ? [] : [redraw(changeId)]);

const decided = ({ changeId, askerSlackUserId }: ClauseChangeApproved | ClauseChangeSentBack) => [
  redraw(changeId),
  ...(askerSlackUserId === null
    ? []
    : [
        tellPeople(clauseDecidedNotice, { changeId }, {
          to: 'person',
          slackUserId: askerSlackUserId,
        } as const),
      ]),
];

export const reactions: Reactions<ClauseEvent | BillingPlanSaved> = {
  'billing.plan-saved': ({ engagementId }) => [now(remakeForPlan, { engagementId })],
  'clause.changed': ({ replaces }) => redrawn(replaces),
  'clause.change-asked': ({ changeId, replaces }) => [
    tellPeople(clauseAskedNotice, { changeId }, team),
    ...redrawn(replaces),
  ],
  'clause.change-approved': decided,
  'clause.change-sent-back': decided,
  'clause.restored': ({ changeId }) => [redraw(changeId)],
};
