import { z } from 'zod';
import { outsideEffect } from '../kernel/effect.ts';

/** Takes an agreement back at the signature provider, where one has it. */
export const voidSignature = outsideEffect({
  kind: 'signature.void',
  payload: z.object({ agreementId: z.string() }),
  receipt: z.object({ voided: z.boolean() }),
});
