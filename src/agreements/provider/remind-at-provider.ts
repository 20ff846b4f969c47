import { z } from 'zod';
import { outsideEffect } from '../../kernel/effect.ts';

/** Has the provider ask once more whoever's turn it is. */
export const remindAtProvider = outsideEffect({
  kind: 'signature.remind',
  payload: z.object({ agreementId: z.string() }),
  receipt: z.object({ reminded: z.boolean() }),
});

/** Gives the provider another name or address for somebody who has not signed. */
export const correctAtProvider = outsideEffect({
  kind: 'signature.correct',
  payload: z.object({ agreementId: z.string(), signerId: z.string() }),
  receipt: z.object({ corrected: z.boolean() }),
});
