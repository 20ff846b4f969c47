import type { AbsenceAdded, AbsenceRemoved } from '../calendar/events.ts';
import { now, priorities, type Reactions } from '../kernel/effect.ts';
import { redraw, tellPeople } from '../kernel/notice.ts';
import type { MilestonesMoved, MoveMeasured } from '../milestones/milestone.ts';
import { awayNotice, awaySubject } from './away-notice.ts';
import { riskNotice } from './client-notices.ts';
import type { RiskEvent } from './events.ts';
import { noteDates } from './note-dates.ts';
import { answeredNotice, answersSubject, riskTeamNotice, waitsNotice, waitsSubject } from './team-notices.ts';

const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;
const team = { to: 'team' } as const;

const answered = ({ riskId }: { readonly riskId: string }) => [
  redraw(riskId),
  redraw(answersSubject(riskId)),
  redraw(waitsSubject(riskId)),
  tellPeople(answeredNotice, { riskId }, team, { priority: priorities.person }),
];

type Dated = Pick<MoveMeasured, 'moved' | 'conflicts' | 'endBefore' | 'endAfter'>;

const datesOf = ({ moved, conflicts, endBefore, endAfter }: Dated) => ({
  moved: [...moved],
  conflicts: conflicts.map(({ milestoneId, title, dueOn }) => ({ milestoneId, title, dueOn })),
  endBefore,
  endAfter,
});

type Heard = MilestonesMoved | MoveMeasured | AbsenceAdded | AbsenceRemoved;

/** Stands behind the plan's: the days have moved, or are measured, before anybody is told. */
export const reactions: Reactions<RiskEvent | Heard> = {
  'risk.raised': ({ engagementId, riskId, absenceId }) => [
    ...(absenceId === null ? [] : [redraw(awaySubject(absenceId))]),
    tellPeople(riskNotice, { riskId }, client(engagementId), { priority: priorities.person }),
    tellPeople(riskTeamNotice, { riskId }, team, { priority: priorities.person }),
  ],
  'milestone.moved': ({ because, ...dates }) =>
    because.kind === 'risk'
      ? [now(noteDates, { riskId: because.riskId, state: 'moved', ...datesOf(dates) })]
      : [],
  'milestone.move-measured': ({ riskId, ...dates }) => [
    now(noteDates, { riskId, state: 'offered', ...datesOf(dates) }),
  ],
  'risk.dated': ({ riskId }) => [redraw(riskId)],
  // Asked for in the room of changes.
  'risk.needs-change': () => [],
  'risk.answered': answered,
  'risk.offer-decided': answered,
  'risk.waits': ({ riskId, day }) => [
    tellPeople(waitsNotice, { riskId, day }, team, { once: `${waitsSubject(riskId)}:${day}` }),
  ],
  'risk.closed': ({ riskId }) => [
    redraw(riskId),
    redraw(answersSubject(riskId)),
    redraw(waitsSubject(riskId)),
  ],
  'calendar.absence-added': ({ absenceId }) => [tellPeople(awayNotice, { absenceId }, team)],
  'calendar.absence-removed': ({ absenceId }) => [redraw(awaySubject(absenceId))],
};
