import { z } from 'zod';
import { addAbsence } from '../../src/calendar/add-absence.ts';
import { removeAbsence } from '../../src/calendar/remove-absence.ts';
import { act, outcome } from '../../src/kernel/act.ts';

/** The whole form in one transaction: what is taken out makes room for what is added. */
export const saveAbsence = act({
  name: 'calendar.save-absence',
  input: z.object({ remove: removeAbsence.input.optional(), add: addAbsence.input.optional() }),
  async run(tx, { remove, add }, visit) {
    const removed = remove === undefined ? [] : (await removeAbsence.run(tx, remove, visit)).events;
    const added = add === undefined ? [] : (await addAbsence.run(tx, add, visit)).events;
    return outcome([...removed, ...added]);
  },
});
