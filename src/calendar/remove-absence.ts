import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayFromColumn, instantToColumn } from '../kernel/calendar.ts';
import type { AbsenceRemoved } from './events.ts';
import { refuse } from './refusals.ts';
import { coveredBy } from './uncovered.ts';

/** They are back earlier, or it was a mistake: whoever was away says so, or an owner. */
export const removeAbsence = act({
  name: 'calendar.remove-absence',
  input: z.object({ absenceId: z.string() }),
  async run(tx, { absenceId }, { person, now }) {
    if (person.kind !== 'member') throw refuse.notTheTeam();
    await tx.$executeRaw`select 1 from absence where id = ${absenceId} for update`;
    const row = await tx.absence.findUnique({
      where: { id: absenceId },
      include: { member: true, standIn: true },
    });
    if (row === null || row.removedAt !== null) throw refuse.unknown(undefined, 'takeAway');
    if (row.memberId !== person.id && person.role !== 'owner') throw refuse.ownOnly(undefined, 'takeAway');
    await tx.absence.update({ where: { id: absenceId }, data: { removedAt: instantToColumn(now) } });
    const [first, last] = [dayFromColumn(row.firstDay), dayFromColumn(row.lastDay)];
    const covers = await coveredBy(tx, row.memberId, { first, last });
    const removed: AbsenceRemoved = {
      type: 'calendar.absence-removed',
      engagementId: null,
      absenceId,
      memberId: row.memberId,
      who: row.member.name,
      firstDay: first.toString(),
      lastDay: last.toString(),
      standInSlackUserId: row.standIn?.slackUserId ?? null,
      ...(covers.length > 0 && { covers }),
    };
    return outcome([removed]);
  },
});
