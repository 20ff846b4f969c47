import { z } from 'zod';
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';
import type { Act, Perform, Tx } from '../../kernel/act.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import type { Consequence } from '../../kernel/effect.ts';
import type { Happening, Recorded } from '../../kernel/event.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import { type PromisedEffect, record } from './record.ts';

/** All that follows from an event, over every room's reactions. */
export type ConsequencesOf = (event: Recorded<Happening>) => readonly Consequence[];

export interface PerformOptions {
  readonly prisma: PrismaClient;
  readonly consequencesOf: ConsequencesOf;
  /** How long one transaction may take; past it nothing is changed. People get 2 s, the worker more. */
  readonly budgetMs: number;
}

/** Thrown when the database could not finish within the budget: nothing was changed, the same press may be repeated. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

/** Thrown when this very submission has been acted upon: the first answer did not reach the person. Nothing was changed. */
export class AlreadySubmitted extends Error {
  override readonly name = 'AlreadySubmitted';
}

/** The one place that commits: an act, its events, the acts of other rooms that follow at once, and all promises. */
export function createPerform({ prisma, consequencesOf, budgetMs }: PerformOptions): Perform {
  return async (act, input, visit) => {
    const parsed = act.input.parse(input);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await prisma.$transaction((tx) => runInside(tx, act, parsed, visit, consequencesOf), {
          maxWait: budgetMs,
          timeout: budgetMs,
        });
      } catch (error) {
        const cause = causeOf(error);
        if (cause === 'conflict' && attempt < 3) continue;
        if (cause !== 'other') throw new Busy(`${act.name}: ${String(error)}`);
        throw error;
      }
    }
  };
}

async function runInside<A>(
  tx: Tx,
  act: Act<Act['input'], A>,
  input: unknown,
  visit: Visit,
  consequencesOf: ConsequencesOf,
): Promise<A> {
  const events: Recorded<Happening>[] = [];
  const promises: PromisedEffect[] = [];
  const follow = async (happened: readonly Happening[]): Promise<void> => {
    for (const happening of happened) {
      const event = { ...happening, id: visit.newId('evt'), at: visit.now, by: actorOf(visit.person) };
      events.push(event);
      for (const [ordinal, consequence] of consequencesOf(event).entries()) {
        if (consequence.when === 'now') {
          const inner = await consequence.act.run(tx, consequence.act.input.parse(consequence.input), visit);
          await follow(inner.events);
        } else {
          const key = consequence.once ?? `${event.id}:${consequence.kind}:${ordinal}`;
          const due = consequence.due ?? visit.now.toString();
          promises.push({ ...consequence, due, id: visit.newId('eff'), key, cause: event.id });
        }
      }
    }
  };
  if (visit.submission !== undefined) await takeOnce(tx, visit.submission, act.name, visit);
  const result = await act.run(tx, input, visit);
  await follow(result.events);
  await record(tx, events, promises);
  return result.answer;
}

/** A second one, while the first is under way, waits here for it: PostgreSQL holds back equal keys. */
async function takeOnce(tx: Tx, key: string, actName: string, { now }: Visit): Promise<void> {
  const taken = await tx.$executeRaw`
    insert into submission (key, act, at) values (${key}, ${actName}, ${instantToColumn(now)})
    on conflict do nothing`;
  if (taken === 0) throw new AlreadySubmitted(`${actName} was submitted before: ${key}`);
}

const DatabaseError = z.object({
  driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }),
});

/**
 * `conflict`: a deadlock or a write conflict, safe to run again because everything was rolled back. `slow`: out of
 * time, in all or waiting for a lock. Prisma says P2034 and P2028 of its own statements; of raw ones, and of waiting
 * for locks, only PostgreSQL's code tells.
 */
export function causeOf(error: unknown): 'conflict' | 'slow' | 'other' {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return 'other';
  const code = DatabaseError.safeParse(error.meta).data?.driverAdapterError.cause.originalCode;
  if (error.code === 'P2034' || code === DEADLOCK || code === SERIALIZATION_FAILURE) return 'conflict';
  return error.code === 'P2028' || code === LOCK_NOT_AVAILABLE ? 'slow' : 'other';
}

const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';
const LOCK_NOT_AVAILABLE = '55P03';
