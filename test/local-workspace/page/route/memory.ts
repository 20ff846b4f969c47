import type { Memory } from '../../../../src/local-workspace/page/route/remembered.ts';

/** A browser's storage, for as long as a test takes. */
export function memory(held: Readonly<Record<string, string>> = {}): Memory {
  const kept = new Map(Object.entries(held));
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}
