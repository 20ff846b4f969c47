import type { ChangeFeed } from './change-feed.ts';

/** Looks again after every change; undefined when it has not come true in time. */
export function waitUntil<T>(
  feed: ChangeFeed,
  look: () => T | undefined,
  withinMs: number,
): Promise<T | undefined> {
  const now = look();
  if (now !== undefined) return Promise.resolve(now);
  return new Promise((resolve) => {
    const settle = (found: T | undefined): void => {
      clearTimeout(timer);
      stop();
      resolve(found);
    };
    const timer = setTimeout(() => settle(look()), withinMs);
    const stop = feed.onChange(() => {
      const found = look();
      if (found !== undefined) settle(found);
    });
  });
}
