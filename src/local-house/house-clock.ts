import type { Kept } from './kept-file.ts';

/** Business time of the house, in milliseconds. It runs on at normal speed, and is still known after a restart. */
export interface HouseClock {
  now(): number;
  /** business time less real time */
  offsetMs(): number;
  /** Moves time forward. A moment that has passed changes nothing. */
  moveTo(at: number): Promise<void>;
  /** "Start over": the only way back. Without a moment: real time. */
  restart(at?: number): Promise<void>;
}

export interface KeptTime {
  readonly offsetMs?: number | undefined;
}

/** Time begins at `startsAt` or, without it, in the present, and never before the moment at which it was left. */
export async function openHouseClock<T extends KeptTime>(
  kept: Kept<T>,
  realMs: () => number,
  startsAt?: number,
): Promise<HouseClock> {
  const setOffset = (offsetMs: number): Promise<void> => kept.set({ ...kept.get(), offsetMs });
  const offsetMs = (): number => kept.get().offsetMs ?? 0;
  const begins = (startsAt ?? realMs()) - realMs();
  await setOffset(Math.max(begins, kept.get().offsetMs ?? begins));
  return {
    now: () => realMs() + offsetMs(),
    offsetMs,
    async moveTo(at) {
      const ahead = at - realMs();
      if (ahead > offsetMs()) await setOffset(ahead);
    },
    restart: (at) => setOffset(at === undefined ? 0 : at - realMs()),
  };
}
