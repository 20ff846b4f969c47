import { Refusal } from '../../../src/kernel/refusal.ts';
import { Refused } from '../../../src/local-stripe/refused.ts';

/** A rule may say no; then nothing must have changed, which the invariants see. Anything else is a bug. */
export async function unlessRefused(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Refusal) && !(error instanceof Refused)) throw error;
  });
}

export const one = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(1, all.length)];
