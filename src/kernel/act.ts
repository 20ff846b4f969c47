import type { z } from 'zod';
import type { Prisma } from '../../prisma/generated/client.ts';
import type { Happening } from './event.ts';
import type { Visit } from './visit.ts';

/** The open transaction of one request. Acts read and write through it; only `perform` commits. */
export type Tx = Prisma.TransactionClient;

/** What an act brought about: the facts to record, and the answer for whoever asked. */
export interface Outcome<A> {
  readonly events: readonly Happening[];
  readonly answer: A;
}

/** A use case. `run` throws a Refusal to say no; everything it wrote is then rolled back. */
export interface Act<I extends z.ZodType = z.ZodType, A = unknown> {
  readonly name: string;
  readonly input: I;
  run(tx: Tx, input: z.output<I>, visit: Visit): Promise<Outcome<A>>;
}

export function act<I extends z.ZodType, A>(definition: Act<I, A>): Act<I, A> {
  return definition;
}

export function outcome<E extends Happening>(events: readonly E[]): Outcome<undefined>;
export function outcome<E extends Happening, A>(events: readonly E[], answer: A): Outcome<A>;
export function outcome<A>(events: readonly Happening[], answer?: A): Outcome<A | undefined> {
  return { events, answer };
}

/** Carries out acts: one transaction each, one place that commits. */
export type Perform = <I extends z.ZodType, A>(act: Act<I, A>, input: z.input<I>, visit: Visit) => Promise<A>;
