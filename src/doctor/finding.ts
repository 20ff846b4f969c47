/** What the doctor says about one thing. `off`: not set up, which may be as it should be. */
export interface Finding {
  readonly state: 'ok' | 'off' | 'wrong';
  /** What was looked at, in a word or two. */
  readonly about: string;
  readonly said: string;
  /** What to do, where something is to be done. */
  readonly fix?: string;
}

/** One thing to look at. It answers in words; what it throws is said as wrong. */
export interface Check {
  readonly about: string;
  look(signal: AbortSignal): Promise<readonly Answer[]>;
}

export type Answer = Pick<Finding, 'state' | 'said' | 'fix'>;

export const ok = (said: string): Answer => ({ state: 'ok', said });
export const off = (said: string, fix?: string): Answer => ({
  state: 'off',
  said,
  ...(fix !== undefined && { fix }),
});
export const wrong = (said: string, fix?: string): Answer => ({
  state: 'wrong',
  said,
  ...(fix !== undefined && { fix }),
});

const marks = { ok: 'ok   ', off: '-    ', wrong: 'WRONG' } as const;

/** One line, whatever a server put into its answer. */
export function lineOf({ state, about, said, fix }: Finding): string {
  const words = fix === undefined ? said : `${said} → ${fix}`;
  return `${marks[state]}  ${about.padEnd(14)}  ${words.replaceAll(/\s+/g, ' ').trim()}`;
}
