import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { keepSent } from './evidence.ts';

/** Keeps that a one-time code has left for its reader, by which way; never the code. */
export const noteCodeSent = act({
  name: 'agreement.note-code-sent',
  input: z.object({ codeId: z.string(), email: z.string().optional() }),
  async run(tx, { codeId, email }, visit) {
    const code = await tx.signingCode.findUniqueOrThrow({ where: { id: codeId } });
    const detail = { way: code.way, ...(email !== undefined && { email }) };
    await keepSent(tx, visit, 'code-sent', code, detail);
    return outcome([]);
  },
});
