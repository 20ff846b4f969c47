import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { keepSent } from './evidence.ts';

/** Keeps, beside what the signer did, that their link was sent by e-mail, and to which address. */
export const noteMailed = act({
  name: 'agreement.note-mailed',
  input: z.object({ agreementId: z.string(), to: z.object({ id: z.string(), email: z.string() }) }),
  async run(tx, { agreementId, to }, visit) {
    await keepSent(tx, visit, 'mailed', { agreementId, contactId: to.id }, { email: to.email });
    return outcome([]);
  },
});
