import type { Happening } from '../../kernel/event.ts';

/** The project rests from now on. `pausedAt` (ISO) names this pause; `until` is the day on which it is to end. */
export interface EngagementPaused extends Happening {
  readonly type: 'engagement.paused';
  readonly engagementId: string;
  readonly pausedAt: string;
  readonly until: string;
  readonly reason: string;
}

/** The project goes on. `businessDays`: of both sides, for which it rested. */
export interface EngagementResumed extends Happening {
  readonly type: 'engagement.resumed';
  readonly engagementId: string;
  readonly pausedAt: string;
  readonly businessDays: number;
}

/** The day has come on which the pause was to end, and it has not: a person decides. */
export interface PauseOver extends Happening {
  readonly type: 'engagement.pause-over';
  readonly engagementId: string;
  readonly pausedAt: string;
  readonly day: string;
}

export type PausingEvent = EngagementPaused | EngagementResumed | PauseOver;
