import type { Happening } from '../kernel/event.ts';

/** Weekly digests were composed and archived; each is to be posted to its engagement's channel. */
export interface WeeklyDigestsComposed extends Happening {
  readonly type: 'digest.weekly-composed';
  readonly engagementId: null;
  readonly digests: readonly { readonly digestId: string; readonly engagementId: string }[];
}

export interface DailySummaryComposed extends Happening {
  readonly type: 'digest.daily-composed';
  readonly engagementId: null;
  readonly digestId: string;
}

export type DigestEvent = WeeklyDigestsComposed | DailySummaryComposed;
