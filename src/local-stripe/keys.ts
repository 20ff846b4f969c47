import { errorBody, Refused } from './refused.ts';

export interface Answer {
  readonly status: number;
  readonly body: object;
  readonly isReplayed?: boolean;
}

interface Kept {
  readonly of: string;
  readonly at: number;
  answer?: Answer;
}

const DAY_MS = 24 * 3_600_000;

/** Stripe's idempotency, version 1: what was begun under a key is what the key answers, for a day. */
export function createKeys(nowMs: () => number) {
  const kept = new Map<string, Kept>();
  return {
    forget: () => kept.clear(),
    /** `carryOut` says what came of it, and whether that is kept. */
    async under(
      key: string | undefined,
      of: string,
      carryOut: () => Promise<Answer & { readonly isKept: boolean }>,
    ): Promise<Answer> {
      if (key === undefined) return carryOut();
      const before = kept.get(key);
      if (before !== undefined && nowMs() - before.at < DAY_MS) {
        if (before.of !== of) return otherParameters(key);
        return before.answer === undefined ? inFlight() : { ...before.answer, isReplayed: true };
      }
      const mine: Kept = { of, at: nowMs() };
      kept.set(key, mine);
      const { isKept, ...answer } = await carryOut();
      if (isKept) mine.answer = answer;
      else if (kept.get(key) === mine) kept.delete(key);
      return answer;
    },
  };
}

const otherParameters = (key: string): Answer => ({
  status: 400,
  body: {
    error: {
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    },
  },
});

const inFlight = (): Answer => ({
  status: 409,
  body: errorBody(
    new Refused('There is currently another in-progress request using this Idempotent Key.', {
      status: 409,
      code: 'idempotency_key_in_use',
    }),
  ),
});
