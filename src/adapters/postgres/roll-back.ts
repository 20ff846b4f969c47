import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import type { RollBack } from '../../kernel/outlook.ts';
import { Busy, causeOf } from './perform.ts';

export interface RollBackOptions {
  readonly prisma: PrismaClient;
  /** How long the whole of it may hold what it has locked, unless its work says otherwise. */
  readonly budgetMs: number;
  /** Shorter than PostgreSQL takes to find a deadlock: of two who wait for each other, this one gives way. */
  readonly lockWaitMs: number;
}

/** What makes the transaction fail, as it has to. */
class Undone extends Error {
  override readonly name = 'Undone';
}

/** Work of which nothing is left: it sees what it writes, nobody else does, and it is taken back in any case. */
export function createRollBack({ prisma, budgetMs: usualMs, lockWaitMs }: RollBackOptions): RollBack {
  return async <A>(work: (tx: Tx) => Promise<A>, budgetMs = usualMs): Promise<A> => {
    const kept: { done?: { readonly answer: A } } = {};
    try {
      await prisma.$transaction(
        async (tx) => {
          await tx.$queryRaw`
            select set_config('lock_timeout', ${`${lockWaitMs}ms`}, true),
                   set_config('statement_timeout', ${`${budgetMs}ms`}, true)`;
          kept.done = { answer: await work(tx) };
          throw new Undone();
        },
        { maxWait: budgetMs, timeout: budgetMs },
      );
    } catch (error) {
      if (!(error instanceof Undone)) {
        if (causeOf(error) === 'other') throw error;
        throw new Busy(`a rehearsal: ${String(error)}`);
      }
    }
    if (kept.done === undefined) throw new Error('a rehearsal ended without an answer');
    return kept.done.answer;
  };
}
