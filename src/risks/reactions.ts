import type { AbsenceAdded, AbsenceRemoved } from '../calendar/events.ts';
import type { EngagementResumed } from '../engagements/pausing/events.ts';
import { now, priorities, type Reactions } from '../kernel/effect.ts';
import { redraw, tellPeople } from '../kernel/notice.ts';
import type {
  MilestoneEdited,
  MilestoneReplaced,
  MilestonesMoved,
  MoveMeasured,
} from '../milestones/milestone.ts';
import { answerOwedNotice, owedSubject } from './answer-owed-notice.ts';
import { awayNotice, awaySubject } from './away-notice.ts';
import { riskNotice } from './client-notices.ts';
import { endAbsence } from './end-absence.ts';
import type { RiskEvent } from './events.ts';
import { followMilestone } from './follow-milestone.ts';
import { noteDates } from './note-dates.ts';
import { resumeRisks } from './resume-risks.ts';
import { revisitOffers } from './revisit-offers.ts';
import {
  absenceOverNotice,
  absenceSubject,
  answeredNotice,
  answersSubject,
  riskTeamNotice,
  waitsNotice,
  waitsSubject,
} from './team-notices.ts';

const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;
const team = { to: 'team' } as const;

interface About {
  readonly riskId: string;
}

/** Every card about it. */
const redrawAll = ({ riskId }: About) =>
  [riskId, answersSubject(riskId), owedSubject(riskId), waitsSubject(riskId), absenceSubject(riskId)].map(
    redraw,
  );

const answered = ({ riskId }: About) => [
  ...redrawAll({ riskId }),
  tellPeople(answeredNotice, { riskId }, team, { priority: priorities.person }),
];

type Dated = Pick<MoveMeasured, 'moved' | 'conflicts' | 'endBefore' | 'endAfter'>;

const datesOf = ({ moved, conflicts, endBefore, endAfter }: Dated) => ({
  moved: [...moved],
  conflicts: conflicts.map(({ milestoneId, title, dueOn }) => ({ milestoneId, title, dueOn })),
  endBefore,
  endAfter,
});

type Planned = MilestonesMoved | MoveMeasured | MilestoneEdited | MilestoneReplaced;
type Heard = Planned | AbsenceAdded | AbsenceRemoved | EngagementResumed;

/** Stands behind the plan's: the days have moved, or are measured, before anybody is told. */
export const reactions: Reactions<RiskEvent | Heard> = {
  'risk.raised': ({ engagementId, riskId, absenceId }) => [
    ...(absenceId === null ? [] : [redraw(awaySubject(absenceId))]),
    tellPeople(riskNotice, { riskId }, client(engagementId), { priority: priorities.person }),
    tellPeople(riskTeamNotice, { riskId }, team, { priority: priorities.person }),
  ],
  'milestone.moved': ({ engagementId, because, ...dates }) => {
    const revisit = now(revisitOffers, { engagementId });
    if (because.kind !== 'risk') return [revisit];
    const state = because.undone === true ? 'undone' : 'moved';
    return [now(noteDates, { riskId: because.riskId, state, ...datesOf(dates) }), revisit];
  },
  'milestone.edited': ({ engagementId }) => [now(revisitOffers, { engagementId })],
  'milestone.replaced': ({ engagementId, oldMilestoneId, newMilestoneId }) => [
    ...(oldMilestoneId === null
      ? []
      : [now(followMilestone, { engagementId, oldMilestoneId, newMilestoneId })]),
    now(revisitOffers, { engagementId }),
  ],
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
  'risk.offer-gone': redrawAll,
  'risk.answer-owed': ({ engagementId, riskId, day }) => [
    tellPeople(answerOwedNotice, { riskId, day }, client(engagementId), {
      once: `${owedSubject(riskId)}:${day}`,
    }),
  ],
  'risk.went-on': redrawAll,
  'risk.absence-over': ({ riskId }) => [
    tellPeople(absenceOverNotice, { riskId }, team, { once: absenceSubject(riskId) }),
  ],
  'risk.closed': redrawAll,
  'engagement.resumed': ({ engagementId, pausedAt }) => [now(resumeRisks, { engagementId, pausedAt })],
  'calendar.absence-added': ({ absenceId }) => [tellPeople(awayNotice, { absenceId }, team)],
  'calendar.absence-removed': ({ absenceId }) => [
    redraw(awaySubject(absenceId)),
    now(endAbsence, { absenceId }),
  ],
};
