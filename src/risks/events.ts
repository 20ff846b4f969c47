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
  /** All that the card says moves. */
  readonly milestoneIds: readonly string[];
  readonly moves: number;
}

/** The plan has gone on, or the day has come: what was offered can no longer be had. */
export interface OfferGone extends AboutRisk {
  readonly type: 'risk.offer-gone';
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

/** The client is reminded of what they have not answered. `day`: theirs, ISO. */
export interface AnswerOwed extends AboutRisk {
  readonly type: 'risk.answer-owed';
  readonly day: string;
}

/** The project goes on after a pause: what this asks is asked again, with as many days left as there were. */
export interface RiskWentOn extends AboutRisk {
  readonly type: 'risk.went-on';
  /** By when the client's answer is needed now (ISO); null: no day was named. */
  readonly needsBy: string | null;
}

/** The absence of which this tells the client was taken back: somebody has to close it. */
export interface AbsenceOver extends AboutRisk {
  readonly type: 'risk.absence-over';
}

export interface RiskClosed extends AboutRisk {
  readonly type: 'risk.closed';
  readonly what: string;
  readonly outcome: string;
  /** Whether the project was to rest while it was open. */
  readonly pauses: boolean;
  /** It has not come to it: these go back by so many business days (negative). */
  readonly putBack: { readonly milestoneIds: readonly string[]; readonly businessDays: number } | null;
}

export type RiskEvent =
  | RiskRaised
  | RiskAnswered
  | OfferDecided
  | OfferGone
  | RiskDated
  | RiskNeedsChange
  | RiskWaits
  | AnswerOwed
  | RiskWentOn
  | AbsenceOver
  | RiskClosed;
