import type { EngagementActivated } from '../engagements/events.ts';
import type { Reactions } from '../kernel/effect.ts';
import { redraw, tellPeople } from '../kernel/notice.ts';
import type { ChangeEvent } from './events.ts';
import {
  changeAskedNotice,
  changeDecidedNotice,
  changeInvitation,
  changeReceivedNotice,
  proposalNotice,
} from './notices.ts';

const team = { to: 'team' } as const;
const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;

const decided = ({ changeId }: { changeId: string }) => [
  redraw(changeId),
  tellPeople(changeDecidedNotice, { changeId }, team),
];

export const reactions: Reactions<ChangeEvent | EngagementActivated> = {
  'engagement.activated': ({ engagementId }) => [
    tellPeople(changeInvitation, { engagementId }, client(engagementId), {
      once: `change.invitation:${engagementId}`,
    }),
  ],
  'change.asked': ({ changeId, engagementId }) => [
    tellPeople(changeAskedNotice, { changeId }, team),
    tellPeople(changeReceivedNotice, { changeId }, client(engagementId)),
  ],
  'change.assessed': ({ changeId, engagementId }) => [
    redraw(changeId),
    tellPeople(proposalNotice, { changeId }, client(engagementId)),
  ],
  'change.agreed': decided,
  'change.declined': decided,
  'change.expired': decided,
  'change.option-chosen': ({ changeId }) => [
    redraw(changeId),
    tellPeople(changeAskedNotice, { changeId }, team),
  ],
};
