import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dropPlanned } from '../kernel/due.ts';

/** Those that are planned at every tick, on business days. */
const PLANNED = ['digest.weekly', 'digest.daily', 'digest.monthly', 'digest.preview'];

/** The agency's days have changed: the next digest of everybody is planned anew, by the next tick. */
export const replanDigests = act({
  name: 'digest.replan',
  input: z.object({}),
  async run(tx, _input, { now }) {
    await dropPlanned(tx, PLANNED, now);
    return outcome([]);
  },
});
