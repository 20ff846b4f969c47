import { later, type Reactions } from '../kernel/effect.ts';
import { publishHome } from '../kernel/notice.ts';
import type { AgencyEvent } from './events.ts';

export const reactions: Reactions<AgencyEvent> = {
  'agency.set-up': ({ by }) =>
    by.slackUserId === undefined || by.slackTeamId === undefined
      ? []
      : [later(publishHome, { slackUserId: by.slackUserId, slackTeamId: by.slackTeamId })],
  'member.role-given': () => [],
};
