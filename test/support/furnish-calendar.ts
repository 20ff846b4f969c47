import { newId } from '../../src/adapters/system/ids.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { aoi, mio } from './room.ts';
import { at, by, type Tell, typed } from './wild-words.ts';

/** Days off and absences: one day and several, off and worked on, in force and taken back. */
export async function furnishCalendar(tx: Tx, tell: Tell): Promise<void> {
  const delivery = await tx.delivery.findFirst({ select: { id: true } });
  const [first, last] = [new Date('2027-01-04'), new Date('2027-01-08')];
  for (const [index, working] of [false, true].entries())
    for (const [length, removedAt] of [null, at].entries()) {
      // A few weeks apart: no two lie upon each other.
      const later = (day: Date) => new Date(day.getTime() + (index * 2 + length) * 14 * 86_400_000);
      const dayOffId = newId('off');
      await tx.dayOff.create({
        data: {
          id: dayOffId,
          name: typed(80),
          firstDay: later(first),
          lastDay: later(length === 0 ? last : first),
          working,
          addedBy: by,
          addedAt: at,
          removedAt,
        },
      });
      tell({ dayOffId }, /^calendar\./);
      if (delivery !== null)
        tell({ deliveryId: delivery.id, dayOffId, endsAt: at.toISOString() }, /^milestone\.window-moved$/);
    }
  for (const removedAt of [null, at]) {
    const absenceId = newId('abs');
    await tx.absence.create({
      data: {
        id: absenceId,
        memberId: mio.id,
        standInId: aoi.id,
        firstDay: first,
        lastDay: last,
        note: typed(200),
        addedBy: by,
        addedAt: at,
        removedAt,
      },
    });
    tell({ absenceId }, /^calendar\.(?:stand-in|uncovered)$/);
  }
  const absence = { memberId: aoi.id, firstDay: last, lastDay: last, addedBy: by, addedAt: at };
  await tx.absence.create({ data: { id: newId('abs'), ...absence } });
}
