import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import type { AbsenceOver } from './events.ts';

/** Somebody is there after all: wherever a client was told otherwise, the team is asked to put it right. */
export const endAbsence = act({
  name: 'risk.end-absence',
  input: z.object({ absenceId: z.string() }),
  async run(tx, { absenceId }) {
    const rows = await tx.risk.findMany({
      where: { absenceId, status: 'open' },
      orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
      select: { id: true, engagementId: true, number: true },
    });
    const over = rows.map(
      ({ id: riskId, engagementId, number }): AbsenceOver => ({
        type: 'risk.absence-over',
        ...{ engagementId, riskId, number },
      }),
    );
    return outcome(over);
  },
});
