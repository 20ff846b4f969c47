import type { Happening } from '../kernel/event.ts';
import type { Because } from './because.ts';

/** A due day that moved because of what it depends on. Days are ISO text. */
export interface Moved {
  readonly milestoneId: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** A hard day that stayed although what comes before it takes `by` business days longer; 0: it is a day off. */
export interface DayConflict {
  readonly milestoneId: string;
  readonly title: string;
  readonly dueOn: string;
  readonly by: number;
}

/** Days moved because of something late or agreed; both sides are told once, with what it does to the end. */
export interface MilestonesMoved extends Happening {
  readonly type: 'milestone.moved';
  readonly engagementId: string;
  /** Where it began. */
  readonly milestoneId: string;
  readonly businessDays: number;
  readonly because: Because;
  readonly moved: readonly Moved[];
  readonly conflicts: readonly DayConflict[];
  readonly endBefore: string;
  readonly endAfter: string;
}

/** A change took a milestone's place, and moved the days of what depends on it. */
export interface MilestoneReplaced extends Happening {
  readonly type: 'milestone.replaced';
  readonly engagementId: string;
  readonly changeId: string;
  /** What was agreed, in the words of the option that was chosen. */
  readonly what: string;
  readonly oldMilestoneId: string | null;
  readonly newMilestoneId: string;
  readonly moved: readonly Moved[];
  readonly conflicts: readonly DayConflict[];
  readonly endBefore: string;
  readonly endAfter: string;
}

/** What one option of a proposed change would do to the plan. Days are ISO text. */
export interface MeasuredOption {
  readonly option: number;
  readonly moved: readonly Moved[];
  readonly conflicts: readonly { readonly title: string; readonly dueOn: string }[];
  readonly endBefore: string;
  readonly endAfter: string;
  /** The touched milestone's own day; null: one is added. */
  readonly dueBefore: string | null;
}

/** Nothing has moved: it is what an offer of earlier days would do. */
export interface MoveMeasured extends Happening {
  readonly type: 'milestone.move-measured';
  readonly engagementId: string;
  readonly riskId: string;
  readonly moved: readonly Moved[];
  readonly conflicts: readonly DayConflict[];
  readonly endBefore: string;
  readonly endAfter: string;
}

/** Nothing has moved: it is what the client is shown before they decide. */
export interface ChangeMeasured extends Happening {
  readonly type: 'milestone.change-measured';
  readonly engagementId: string;
  readonly changeId: string;
  readonly impacts: readonly MeasuredOption[];
}
