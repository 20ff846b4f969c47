import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayFromColumn, dayToColumn, instantToColumn, LocalDay } from '../kernel/calendar.ts';
import type { DelayNoted } from './events.ts';

/**
 * Writes a line of the client-delay ledger, once. It runs in the transaction in which the item was provided, after the
 * milestones have moved: what stands differently now than `before` is what it has moved.
 */
export const noteDelay = act({
  name: 'material.note-delay',
  input: z.object({
    engagementId: z.string(),
    materialId: z.string(),
    lateFrom: LocalDay,
    lateUntil: LocalDay,
    businessDays: z.number().int().positive(),
    before: z.record(z.string(), z.string()),
  }),
  async run(tx, { engagementId, materialId, lateFrom, lateUntil, businessDays, before }, visit) {
    const now = await tx.milestone.findMany({
      where: { id: { in: Object.keys(before) } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    });
    const moved = now.flatMap(({ id: milestoneId, dueOn }) => {
      const from = before[milestoneId];
      const to = dayFromColumn(dueOn).toString();
      return from === undefined || from === to ? [] : [{ milestoneId, from, to }];
    });
    await tx.clientDelay.create({
      data: {
        id: visit.newId('dly'),
        engagementId,
        subject: materialId,
        lateFrom: dayToColumn(lateFrom),
        lateUntil: dayToColumn(lateUntil),
        businessDays,
        moved,
        at: instantToColumn(visit.now),
      },
    });
    const noted: DelayNoted = {
      type: 'material.delay-noted',
      engagementId,
      materialId,
      businessDays,
      moved,
    };
    return outcome([noted]);
  },
});
