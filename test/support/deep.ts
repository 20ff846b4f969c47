import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    readonly deep: boolean;
  }
}

/**
 * `npm run test:deep` plays every death at every step and every story in every language, in about twice the time.
 * `npm test` leaves out what repeats the same code with other people, words or kinds.
 */
export const deep = inject('deep');

/** All of it in a deep run, else those that stand for the rest. */
export const sampleOf = <T>(all: readonly T[], standsForTheRest: (one: T) => boolean): readonly T[] =>
  deep ? all : all.filter(standsForTheRest);
