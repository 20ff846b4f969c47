import type { Happening } from '../kernel/event.ts';
import type { Audience } from '../kernel/notice.ts';

interface AboutReminder extends Happening {
  readonly engagementId: string;
  /** The kind of the reminder, and what it is about. */
  readonly kind: string;
  readonly subject: string;
}

/** Somebody wants to be told again at a moment of theirs. `until`: ISO. */
export interface ReminderSnoozed extends AboutReminder {
  readonly type: 'reminder.snoozed';
  readonly snoozeId: string;
  readonly until: string;
}

/** The moment has come: the same card once more. */
export interface ReminderReturned extends AboutReminder {
  readonly type: 'reminder.returned';
  readonly snoozeId: string;
  readonly card: { readonly notice: string; readonly params?: unknown; readonly audience: Audience };
}

/** The reminders have brought nothing: the team is asked to talk to them. `day`: the agency's. */
export interface ReminderHandedOver extends AboutReminder {
  readonly type: 'reminder.handed-over';
  readonly day: string;
}

export type RemindersEvent = ReminderSnoozed | ReminderReturned | ReminderHandedOver;
