import { createHash } from 'node:crypto';
import type { Stripe } from 'stripe';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { SpentKey, StripeRefusal } from './failure.ts';
import type { Rest } from './rest.ts';

/** Stripe forgets a key after a day; well before that it is not leant on any more. */
export const KEY_LASTS_MS = 20 * 3_600_000;

export interface CallBookParts {
  readonly prisma: Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;
  readonly rest: Rest;
  readonly realMs: () => number;
}

export interface Step {
  /** What is done, named after the row it is done for: the same at every try, in every process. */
  readonly key: string;
  readonly signal: AbortSignal;
  /** Right before a call that must not happen twice. */
  mustBeOurs?(): void;
}

interface Opened {
  readonly turn: number;
  /** Asked for under this key so long ago that Stripe may have forgotten it. */
  readonly isOld: boolean;
}

/**
 * Every POST under a key of our own, written down before it is sent. Whoever calls has looked first. A key is kept for
 * as long as something may still come of it, and given up when nothing can: Stripe said no, plays back an answer that
 * broke, or has forgotten it.
 */
export function createCallBook({ prisma, rest, realMs }: CallBookParts) {
  const open = async (key: string): Promise<Opened> => {
    const now = new Date(realMs());
    const [row] = await prisma.$queryRaw<{ turn: number; sent_at: Date }[]>`
      insert into provider_call (key, turn, sent_at) values (${key}, 1, ${now})
      on conflict (key) do update set key = excluded.key returning turn, sent_at`;
    if (row === undefined) throw new Error('a call was not written down');
    return { turn: row.turn, isOld: now.getTime() - row.sent_at.getTime() > KEY_LASTS_MS };
  };
  const next = async (key: string, turn: number): Promise<number> => {
    await prisma.$executeRaw`
      update provider_call set turn = turn + 1, sent_at = ${new Date(realMs())} where key = ${key} and turn = ${turn}`;
    return turn + 1;
  };
  return {
    /** Undefined: never asked for. Otherwise whether its key has run out. */
    async asked(key: string): Promise<{ readonly isOld: boolean } | undefined> {
      const [row] = await prisma.$queryRaw<{ sent_at: Date }[]>`
        select sent_at from provider_call where key = ${key}`;
      return row && { isOld: realMs() - row.sent_at.getTime() > KEY_LASTS_MS };
    },
    /** What was done under the key was undone: from here on it is something else. */
    async giveUp(key: string): Promise<void> {
      const { turn } = await open(key);
      await next(key, turn);
    },
    async post<T>(
      { key, signal, mustBeOurs }: Step,
      ask: (stripe: Stripe, options: { readonly idempotencyKey: string }) => PromiseLike<T>,
    ): Promise<T> {
      const opened = await open(key);
      const turn = opened.isOld ? await next(key, opened.turn) : opened.turn;
      mustBeOurs?.();
      try {
        return await rest.call('writing', signal, (stripe) =>
          ask(stripe, { idempotencyKey: `${key}:${turn}` }),
        );
      } catch (error) {
        if (error instanceof SpentKey || isFinal(error)) await next(key, turn);
        throw error;
      }
    },
  };
}
export type CallBook = ReturnType<typeof createCallBook>;

/** For the name of a call: a key travels in a header, which takes no client's name as people write it. */
export const digest = (of: string | Uint8Array): string =>
  createHash('sha256').update(of).digest('hex').slice(0, 24);

/** Said before the key is looked at, so it stays good. */
const isFinal = (error: unknown): boolean =>
  error instanceof StripeRefusal && error.status !== 401 && error.status !== 403;
