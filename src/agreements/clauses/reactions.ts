import type { Consequence, Reactions } from '../../kernel/effect.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import type { ClauseChangeApproved, ClauseChangeSentBack, ClauseEvent } from './events.ts';
import { clauseAskedNotice, clauseDecidedNotice } from './notices.ts';

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

export const reactions: Reactions<ClauseEvent> = {
  'clause.changed': ({ replaces }) => redrawn(replaces),
  'clause.change-asked': ({ changeId, replaces }) => [
    tellPeople(clauseAskedNotice, { changeId }, team),
    ...redrawn(replaces),
  ],
  'clause.change-approved': decided,
  'clause.change-sent-back': decided,
  'clause.restored': ({ changeId }) => [redraw(changeId)],
};
