import type { Happening } from '../kernel/event.ts';

export type RiskKind = 'risk' | 'absence' | 'force-majeure' | 'spare-capacity';

interface AboutRisk extends Happening {
  readonly engagementId: string;
  readonly riskId: string;
  readonly number: number;
}

/** The client is told of something that may cost or win days. Days are ISO text. */
export interface RiskRaised extends AboutRisk {
  readonly type: 'risk.raised';
  readonly kind: RiskKind;
  readonly what: string;
  readonly effect: string;
  readonly milestoneIds: readonly string[];
  /** Business days by which these move: at once, or with the client's yes where it is an offer (negative: earlier). */
  readonly moves: number;
  /** Whether the project rests while it is open. */
  readonly pauses: boolean;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Of a member, which this tells the client of. */
  readonly absenceId: string | null;
}

/** Business days by which the client's first answer came after the day by which it was needed. */
export interface AnswerLate {
  readonly from: string;
  readonly until: string;
  readonly businessDays: number;
}

/** The client chose an option, or answered in words. `late` is of the first answer alone. */
export interface RiskAnswered extends AboutRisk {
  readonly type: 'risk.answered';
  /** Its place among the options, from 0, and its words. */
  readonly option: { readonly place: number; readonly words: string } | null;
  readonly words: string | null;
  /** What was needed, as it stands on the card; where nothing was said, what it is about. */
  readonly needs: string;
  readonly milestoneIds: readonly string[];
  readonly late: AnswerLate | null;
}

/** The client says yes or no to earlier days. */
export interface OfferDecided extends AboutRisk {
  readonly type: 'risk.offer-decided';
  readonly accepted: boolean;
  readonly what: string;
  readonly milestoneIds: readonly string[];
  readonly moves: number;
}

/** What it does to the days stands on its cards. */
export interface RiskDated extends AboutRisk {
  readonly type: 'risk.dated';
}

/** It would move a day that only both sides can move: that is a change, for the client to decide. */
export interface RiskNeedsChange extends AboutRisk {
  readonly type: 'risk.needs-change';
  readonly what: string;
  readonly effect: string;
}

/** It is open without news for a week. `day`: the team's, ISO. */
export interface RiskWaits extends AboutRisk {
  readonly type: 'risk.waits';
  readonly day: string;
}

export interface RiskClosed extends AboutRisk {
  readonly type: 'risk.closed';
  readonly outcome: string;
  /** Since when the project rests because of it (ISO); null: it does not. */
  readonly restsSince: string | null;
}

export type RiskEvent =
  | RiskRaised
  | RiskAnswered
  | OfferDecided
  | RiskDated
  | RiskNeedsChange
  | RiskWaits
  | RiskClosed;
