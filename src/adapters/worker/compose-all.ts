import type { z } from 'zod';
import type { Act, Perform } from '../../kernel/act.ts';
import type { Visit } from '../../kernel/visit.ts';

/** Takes up to `most` due rows of its kind together; left out, as many as it wants. */
export type BatchAct = Act<z.ZodType, { readonly composed: number }>;

/** After a transaction ran out of time: a slow machine, or one that does much else, gets through these. */
export const FEWER = 500;

/** Again and again until none is left. What was too much at once is taken in smaller steps; nothing of it was changed. */
export async function composeAll(perform: Perform, act: BatchAct, visit: () => Visit): Promise<void> {
  const step = async (input: { readonly most?: number }): Promise<void> => {
    while ((await perform(act, input, visit())).composed > 0);
  };
  try {
    await step({});
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Busy') throw error;
    await step({ most: FEWER });
  }
}
