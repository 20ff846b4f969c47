import type { Day } from '../kernel/calendar.ts';
import type { Happening } from '../kernel/event.ts';
import type { Money } from '../kernel/money.ts';
import type { OptionKind } from './option.ts';

interface AboutChange extends Happening {
  readonly engagementId: string;
  readonly changeId: string;
  readonly number: number;
}

export interface ChangeAsked extends AboutChange {
  readonly type: 'change.asked';
  readonly what: string;
  readonly why: string;
  /** The message it was made from. */
  readonly quoted: { readonly author: string; readonly at: string; readonly permalink: string | null } | null;
  readonly scopePoint: string | null;
  /** The client has read of it on a card that announces it, and has asked for nothing. */
  readonly announced?: true;
}

/** What an option would put into the plan: `option` is its place among them. */
export interface Proposed {
  readonly option: number;
  readonly milestoneId: string | null;
  readonly newDueOn: string;
}

export interface ChangeAssessed extends AboutChange {
  readonly type: 'change.assessed';
  readonly priceDelta: Money;
  readonly newDueOn: Day;
  readonly options: readonly Proposed[];
}

/** Another option takes the proposal's place on the card; the client may agree to it now. */
export interface OptionTaken extends AboutChange {
  readonly type: 'change.option-taken';
  readonly option: number;
  readonly kind: OptionKind;
  readonly words: string;
  readonly priceDelta: Money;
  readonly newDueOn: Day;
}

/** The client prefers an option without a price: the team assesses that one. */
export interface OptionChosen extends AboutChange {
  readonly type: 'change.option-chosen';
  readonly option: string;
}

/** The client agrees to what is too large for a button: it becomes part of the agreement when it is signed. */
export interface ChangeNeedsAddendum extends AboutChange {
  readonly type: 'change.needs-addendum';
  readonly what: string;
  readonly why: string;
  readonly impact: string;
  readonly priceDelta: Money;
  readonly newDueOn: Day;
  /** The title of the milestone it takes the place of; null: it adds one. */
  readonly milestone: string | null;
  readonly moved: readonly { readonly title: string; readonly from: string; readonly to: string }[];
  /** The member whose words they are. */
  readonly assessedBy: string;
}

/** Both sides agree. `version` is the engagement's new agreement version, under which milestones and billing go on. */
export interface ChangeAgreed extends AboutChange {
  readonly type: 'change.agreed';
  readonly version: number;
  readonly priceDelta: Money;
  /** The milestone that is replaced; null when the change adds one. */
  readonly milestoneId: string | null;
  readonly newMilestoneId: string;
  readonly what: string;
  readonly newDueOn: Day;
  /** The replaced milestone's day when the change was measured, ISO; null: none is replaced, or it was not measured. */
  readonly dueBefore: string | null;
}

/** The plan has moved under a proposal that nobody has decided on: it goes back to the team. */
export interface ChangeOutdated extends AboutChange {
  readonly type: 'change.outdated';
}

/** Something else in the plan has moved: what the proposal does to the days is computed anew. */
export interface ChangeToMeasure extends AboutChange {
  readonly type: 'change.to-measure';
  readonly options: readonly Proposed[];
}

/** After a pause: the offer stands until this moment (ISO). */
export interface ChangeValidLonger extends AboutChange {
  readonly type: 'change.valid-longer';
  readonly until: string;
}

export interface ChangeClosed extends AboutChange {
  readonly type: 'change.declined' | 'change.expired';
  /** It was agreed to, and its addendum was not signed. */
  readonly unsigned?: true;
}

export type ChangeEvent =
  | ChangeAsked
  | ChangeAssessed
  | ChangeAgreed
  | ChangeNeedsAddendum
  | OptionTaken
  | OptionChosen
  | ChangeOutdated
  | ChangeToMeasure
  | ChangeValidLonger
  | ChangeClosed;
