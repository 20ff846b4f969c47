import type { Happening } from '../kernel/event.ts';

/** Days of the agency's own. Days are ISO text; `working`: a weekend or holiday on which it does work. */
interface OwnDays extends Happening {
  readonly engagementId: null;
  readonly dayOffId: string;
  readonly name: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly working: boolean;
}

export interface DayOffAdded extends OwnDays {
  readonly type: 'calendar.day-off-added';
}

export interface DayOffRemoved extends OwnDays {
  readonly type: 'calendar.day-off-removed';
}

/**
 * What was planned in these engagements is looked at again: they are told of in groups, until `next` is null.
 * `closed`: days were added on which nobody works; otherwise there are more business days than before.
 */
export interface DaysChanged extends Happening {
  readonly type: 'calendar.days-changed';
  readonly engagementId: null;
  readonly dayOffId: string;
  readonly closed: boolean;
  readonly engagementIds: readonly string[];
  readonly next: string | null;
}

interface OfAbsence extends Happening {
  readonly engagementId: null;
  readonly absenceId: string;
  readonly memberId: string;
  readonly who: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Whoever stands in, to be told; null: nobody. */
  readonly standInSlackUserId: string | null;
}

/** Somebody's absence in which a stand-in is away, too; and whom that concerns. */
export interface Uncovered {
  readonly absenceId: string;
  readonly slackUserId: string;
}

export interface AbsenceAdded extends OfAbsence {
  readonly type: 'calendar.absence-added';
  /** Others' absences in which nobody stands in any more; left out: none. */
  readonly uncovers?: readonly Uncovered[];
}

export interface AbsenceRemoved extends OfAbsence {
  readonly type: 'calendar.absence-removed';
  /** Others' absences in which this member was to stand in; left out: none. */
  readonly covers?: readonly Uncovered[];
}

/** The team was asked to talk to a client whose lead is away: whoever stands in gets the card, too. */
export interface CallPassedOn extends Happening {
  readonly type: 'calendar.call-passed-on';
  readonly engagementId: string;
  readonly slackUserId: string;
  readonly notice: string;
  readonly params: Readonly<Record<string, string>>;
}

export type CalendarEvent =
  | DayOffAdded
  | DayOffRemoved
  | DaysChanged
  | AbsenceAdded
  | AbsenceRemoved
  | CallPassedOn;
