import type { z } from 'zod';
import type { Act, Tx } from './act.ts';
import type { Instant } from './calendar.ts';
import type { Happening, Recorded } from './event.ts';
import type { Visit } from './visit.ts';

/** A kind of promise to act outside: its payload, its receipt, and what the receipt means for our own state. */
export interface OutsideEffect<P extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly kind: string;
  readonly payload: P;
  readonly receipt: R;
  /** Runs in the transaction that stores the receipt; what it returns is recorded there. */
  finish?(tx: Tx, done: Finished<z.output<P>, z.output<R>>, visit: Visit): Promise<readonly Happening[]>;
}

export interface Finished<P, R> {
  readonly effectId: string;
  readonly payload: P;
  readonly receipt: R;
}

export function outsideEffect<P extends z.ZodType, R extends z.ZodType>(
  definition: OutsideEffect<P, R>,
): OutsideEffect<P, R> {
  return definition;
}

/** Lower runs first: what people wait for goes before what is scheduled. */
export const priorities = { person: 0, house: 10, scheduled: 20 } as const;

export interface Terms {
  /** Effects of one queue happen in the order in which they were promised, one at a time. */
  readonly queue?: string;
  readonly priority?: number;
  readonly notBefore?: Instant;
  /** When it was due (ISO), where that was earlier than now: what is scheduled goes out hour by hour. */
  readonly due?: string;
  /** Replaces the key made from the event: the same promise from two events is kept once. */
  readonly once?: string;
}

/** To be done after the commit, by a worker, exactly once. */
export interface Later extends Terms {
  readonly when: 'later';
  readonly kind: string;
  readonly payload: unknown;
}

/** To be done in this very transaction, by another room's act. */
export interface Now {
  readonly when: 'now';
  readonly act: Act;
  readonly input: unknown;
}

export type Consequence = Later | Now;

/** Promises an outside effect, or an act of our own to be run by the worker. */
export function later<P extends z.ZodType>(
  what: { readonly kind: string; readonly payload: P } | { readonly name: string; readonly input: P },
  payload: z.input<P>,
  terms: Terms = {},
): Later {
  return { when: 'later', kind: 'kind' in what ? what.kind : what.name, payload, ...terms };
}

export function now<I extends z.ZodType, A>(what: Act<I, A>, input: z.input<I>): Now {
  return { when: 'now', act: what, input };
}

/** Because X happened, do Y: one entry for every event type of `E`; leaving one out does not compile. */
export type Reactions<E extends Happening> = {
  readonly [T in E['type']]: (event: Recorded<Extract<E, { type: T }>>) => readonly Consequence[];
};

/** Thrown by an adapter: certain that nothing was done; try again after this long. */
export class TryLater extends Error {
  override readonly name = 'TryLater';
  readonly afterMs: number;
  constructor(afterMs: number, why: string) {
    super(why);
    this.afterMs = afterMs;
  }
}

/** Thrown by an adapter: the other side said no, in `reason`; a person has to decide. */
export class NeedsAHuman extends Error {
  override readonly name = 'NeedsAHuman';
}

/** Thrown by an adapter: something may have happened out there; look before the next try. */
export class InDoubt extends Error {
  override readonly name = 'InDoubt';
}
