import { now, priorities, type Reactions } from '../../kernel/effect.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import type { EngagementActivated } from '../events.ts';
import type { PausingEvent } from './events.ts';
import { pauseSubject } from './notice-pause-over.ts';
import { pausedNotice, pausedTeamNotice, pauseOverNotice, resumedNotice } from './notices.ts';
import { resumeBySignature } from './resume-engagement.ts';

const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;
const team = { to: 'team' } as const;
const soon = { priority: priorities.person };

/** Stands before the rooms that plan anew: both sides read that it goes on before they read what has moved. */
export const reactions: Reactions<PausingEvent | EngagementActivated> = {
  'engagement.activated': ({ engagementId }) => [now(resumeBySignature, { engagementId })],
  'engagement.paused': ({ engagementId, pausedAt, until, reason, by }) => {
    const params = { engagementId, pausedAt, until, reason, who: by.name };
    return [
      tellPeople(pausedNotice, params, client(engagementId), soon),
      tellPeople(pausedTeamNotice, params, team),
      redraw(pauseSubject(engagementId)),
    ];
  },
  'engagement.resumed': ({ engagementId, pausedAt, businessDays, by }) => {
    const params = { engagementId, pausedAt, days: String(businessDays), who: by.name };
    return [
      tellPeople(resumedNotice, params, client(engagementId), soon),
      tellPeople(resumedNotice, params, team),
      redraw(pauseSubject(engagementId)),
    ];
  },
  'engagement.pause-over': ({ engagementId, pausedAt, day }) => [
    tellPeople(pauseOverNotice, { engagementId, pausedAt }, team, {
      once: `${engagementId}:${pausedAt}:over:${day}`,
    }),
  ],
};
