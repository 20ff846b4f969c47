import type { EngagementOpened } from '../engagements/events.ts';
import { priorities, type Reactions } from '../kernel/effect.ts';
import { redraw, tellPeople } from '../kernel/notice.ts';
import type { ClientEvent } from './events.ts';
import { invitationKey } from './invite-client.ts';
import { invitationNotice } from './notices.ts';

export const reactions: Reactions<ClientEvent | EngagementOpened> = {
  'intake.invited': ({ intakeId, channelId, locale }) => [
    tellPeople(
      invitationNotice,
      { intakeId, channelId, locale },
      { to: 'channel', channelId, locale },
      { once: invitationKey(intakeId, channelId), priority: priorities.person },
    ),
  ],
  // Answered invitations say so; an intake without an invitation has no such card.
  'engagement.opened': ({ intakeId }) => [redraw(intakeId)],
  'contact.met': () => [],
};
