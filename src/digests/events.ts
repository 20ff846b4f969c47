import type { Happening } from '../kernel/event.ts';

/** A digest that is to be posted, and the preview of which it came. */
export interface Composed {
  readonly digestId: string;
  readonly engagementId: string;
  readonly previewId?: string;
  /** When it was due (ISO); left out where somebody sends it before. */
  readonly dueAt?: string;
}

/** Weekly digests were composed and archived; each is to be posted to its engagement's channel. */
export interface WeeklyDigestsComposed extends Happening {
  readonly type: 'digest.weekly-composed';
  readonly engagementId: null;
  readonly digests: readonly Composed[];
}

/** Reports on a month were composed and archived; each is to be told where its client reads digests. */
export interface MonthlyReportsComposed extends Happening {
  readonly type: 'digest.monthly-composed';
  readonly engagementId: null;
  readonly digests: readonly Composed[];
}

export interface DailySummaryComposed extends Happening {
  readonly type: 'digest.daily-composed';
  readonly engagementId: null;
  readonly digestId: string;
}

/** Digests of the coming day are shown to the team first: to the lead (a Slack user), or in the team's channel. */
export interface DigestsPreviewed extends Happening {
  readonly type: 'digest.previewed';
  readonly engagementId: null;
  readonly previews: readonly {
    readonly previewId: string;
    readonly engagementId: string;
    readonly lead: string | null;
  }[];
}

/** Of engagements whose digest could not go out, had nothing to say, or goes out on another day. */
export interface PreviewsChanged extends Happening {
  readonly type: 'digest.previews-changed';
  readonly engagementId: null;
  readonly engagementIds: readonly string[];
}

/** A line was put above the digest that is to come. */
export interface DigestNoted extends Happening {
  readonly type: 'digest.noted';
  readonly engagementId: string;
  readonly previewId: string;
  readonly note: string;
}

/** The digest of that day (ISO) does not go out. */
export interface DigestSkipped extends Happening {
  readonly type: 'digest.skipped';
  readonly engagementId: string;
  readonly previewId: string;
  readonly day: string;
}

/** Something in it was wrong; what is right stands on the same message. */
export interface DigestCorrected extends Happening {
  readonly type: 'digest.corrected';
  readonly engagementId: string;
  readonly digestId: string;
  readonly kind: 'weekly' | 'monthly';
  readonly text: string;
}

export type DigestEvent =
  | WeeklyDigestsComposed
  | MonthlyReportsComposed
  | DailySummaryComposed
  | DigestsPreviewed
  | PreviewsChanged
  | DigestNoted
  | DigestSkipped
  | DigestCorrected;
