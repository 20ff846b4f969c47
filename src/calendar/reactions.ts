import { z } from 'zod';
import type { InvoiceCallNeeded } from '../billing/reminders/events.ts';
import { type Consequence, later, now, priorities, type Reactions } from '../kernel/effect.ts';
import type { Recorded } from '../kernel/event.ts';
import { redraw, tellPeople } from '../kernel/notice.ts';
import type { CallNeeded } from '../materials/events.ts';
import type { ReminderHandedOver } from '../reminders/events.ts';
import type { AbsenceAdded, CalendarEvent, DayOffAdded, DayOffRemoved } from './events.ts';
import { calendarNotice, standInNotice, uncoveredNotice } from './notices.ts';
import { passOnCall } from './pass-on-call.ts';
import { spreadDays } from './spread-days.ts';
import { uncoveredSubject } from './uncovered.ts';

const spread = (dayOffId: string, closed: boolean, after = ''): Consequence =>
  later(spreadDays, { dayOffId, closed, after }, { priority: priorities.house });

/** Nobody works on days off that were added, or on a weekend that is no longer worked on. */
const isClosed = ({ type, working }: DayOffAdded | DayOffRemoved): boolean =>
  (type === 'calendar.day-off-added') !== working;

const told = ({ absenceId, standInSlackUserId, by }: Recorded<AbsenceAdded>): Consequence[] =>
  // Whoever has entered it for themselves as the stand-in knows.
  standInSlackUserId === null || standInSlackUserId === by.slackUserId
    ? []
    : [tellPeople(standInNotice, { absenceId }, { to: 'person', slackUserId: standInSlackUserId })];

/** Its own room knows what is in it, and reads it when the card is posted. */
const asPosted = z.unknown();

/** Wherever the team is asked to talk to somebody. */
type Calls = CallNeeded | InvoiceCallNeeded | ReminderHandedOver;

export const reactions: Reactions<CalendarEvent | Calls> = {
  'material.call-needed': ({ engagementId, materialId, round }) => [
    now(passOnCall, { engagementId, notice: 'material.call', params: { materialId, round: String(round) } }),
  ],
  'invoice.call-needed': ({ engagementId, invoiceId, reminderId }) => [
    now(passOnCall, { engagementId, notice: 'invoice.call', params: { invoiceId, reminderId } }),
  ],
  'reminder.handed-over': ({ engagementId, kind, subject, day }) => [
    now(passOnCall, {
      engagementId,
      notice: 'reminder.hand-over',
      params: { engagementId, kind, subject, day },
    }),
  ],
  'calendar.call-passed-on': ({ slackUserId, notice: name, params }) => [
    tellPeople({ name, params: asPosted }, params, { to: 'person', slackUserId }),
  ],
  'calendar.day-off-added': (added) => [
    tellPeople(calendarNotice, { dayOffId: added.dayOffId }, { to: 'team' }),
    spread(added.dayOffId, isClosed(added)),
  ],
  'calendar.day-off-removed': (removed) => [
    redraw(removed.dayOffId),
    spread(removed.dayOffId, isClosed(removed)),
  ],
  'calendar.days-changed': ({ dayOffId, closed, next }) =>
    next === null ? [] : [spread(dayOffId, closed, next)],
  'calendar.absence-added': (added) => [
    ...told(added),
    ...(added.uncovers ?? []).map(({ absenceId, slackUserId }) =>
      tellPeople(uncoveredNotice, { absenceId }, { to: 'person', slackUserId }),
    ),
  ],
  'calendar.absence-removed': ({ absenceId, covers = [] }) => [
    redraw(absenceId),
    ...[absenceId, ...covers.map((one) => one.absenceId)].map((one) => redraw(uncoveredSubject(one))),
  ],
};
