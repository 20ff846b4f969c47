import type { Day } from '../kernel/calendar.ts';
import type { Happening } from '../kernel/event.ts';
import type { Money } from '../kernel/money.ts';

interface AboutChange extends Happening {
  readonly engagementId: string;
  readonly changeId: string;
  readonly number: number;
}

export interface ChangeAsked extends AboutChange {
  readonly type: 'change.asked';
  readonly what: string;
}

export interface ChangeAssessed extends AboutChange {
  readonly type: 'change.assessed';
  readonly priceDelta: Money;
  readonly newDueOn: Day;
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
}

/** The client prefers another option: the team assesses that one. */
export interface OptionChosen extends AboutChange {
  readonly type: 'change.option-chosen';
  readonly option: string;
}

export interface ChangeClosed extends AboutChange {
  readonly type: 'change.declined' | 'change.expired';
}

export type ChangeEvent = ChangeAsked | ChangeAssessed | ChangeAgreed | OptionChosen | ChangeClosed;
