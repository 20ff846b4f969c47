import { z } from 'zod';
import { addDayOff } from '../../src/calendar/add-day-off.ts';
import { removeDayOff } from '../../src/calendar/remove-day-off.ts';
import { act, outcome } from '../../src/kernel/act.ts';

/** The whole form in one transaction: what is taken out makes room for what is added. */
export const saveDaysOff = act({
  name: 'calendar.save-days-off',
  input: z.object({ remove: removeDayOff.input.optional(), add: addDayOff.input.optional() }),
  async run(tx, { remove, add }, visit) {
    const removed = remove === undefined ? [] : (await removeDayOff.run(tx, remove, visit)).events;
    const added = add === undefined ? [] : (await addDayOff.run(tx, add, visit)).events;
    return outcome([...removed, ...added]);
  },
});
