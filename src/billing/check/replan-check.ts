import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { dropPlanned } from '../../kernel/due.ts';
import { askForInvoices } from '../provider/ask-for-list.ts';
import { checkBooks } from './check-books.ts';

/** The agency's days have changed: the next check is planned anew, by the next tick. */
export const replanCheck = act({
  name: 'billing.replan-check',
  input: z.object({}),
  async run(tx, _input, { now }) {
    await dropPlanned(tx, [checkBooks.name, askForInvoices.name], now);
    return outcome([]);
  },
});
