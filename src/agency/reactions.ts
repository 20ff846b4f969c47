import { later, priorities, type Reactions } from '../kernel/effect.ts';
import { publishHome, redrawCards } from '../kernel/notice.ts';
import type { AgencyEvent } from './events.ts';

export const reactions: Reactions<AgencyEvent> = {
  'agency.set-up': ({ by }) =>
    by.slackUserId === undefined || by.slackTeamId === undefined
      ? []
      : [later(publishHome, { slackUserId: by.slackUserId, slackTeamId: by.slackTeamId })],
  // People do not wait for these.
  'agency.language-changed': ({ subjects }) =>
    subjects.map((subject) => later(redrawCards, { subject }, { priority: priorities.scheduled })),
  'member.role-given': () => [],
  // Those who plan by its days and hours follow.
  'agency.moved': () => [],
};
