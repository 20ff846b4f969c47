import type { Effect } from '../../../prisma/generated/client.ts';
import { InDoubt, NeedsAHuman, TryLater } from '../../../src/kernel/effect.ts';
import { Refusal } from '../../../src/kernel/refusal.ts';
import type { OpenBooks } from './open-books.ts';
import type { Crash } from './step.ts';

/** What waits for somebody elsewhere may wait; each round something has to move. */
const MOST_ROUNDS = 40;

/**
 * Keeps every promise of billing, in the order of its queue, with each of `crashes` on the way of another one, as after
 * processes that died between doing and marking. What a person has to look at stays with them.
 */
export async function workOff(books: OpenBooks, crashes: readonly Crash[]): Promise<void> {
  const { prisma } = books.room;
  const kinds = [...books.acts.map(({ name }) => name), ...books.carriers.map(({ effect }) => effect.kind)];
  const begun = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await prisma.effect.updateMany({
      where: { state: 'waiting', kind: { notIn: kinds } },
      data: { state: 'done' },
    });
    const waiting = await prisma.effect.findMany({ where: { state: 'waiting' }, orderBy: { seq: 'asc' } });
    let moved = false;
    const held = new Set<string>();
    for (const effect of waiting) {
      if (effect.queue !== null && held.has(effect.queue)) continue;
      const crash = begun.has(effect.id) ? 'none' : (crashes[begun.size % crashes.length] ?? 'none');
      begun.add(effect.id);
      const state = await keep(books, effect, crash);
      if (state === 'waiting' && effect.queue !== null) held.add(effect.queue);
      moved ||= state !== 'waiting' || crash !== 'none';
      await prisma.effect.update({ where: { id: effect.id }, data: { state } });
    }
    books.there.world.faults.length = 0;
    if (!moved) return;
  }
  throw new Error('promises wait for each other for ever');
}

async function keep(books: OpenBooks, { kind, key, payload }: Effect, crash: Crash): Promise<string> {
  try {
    const inside = books.acts.find(({ name }) => name === kind);
    const perform = () =>
      inside === undefined
        ? carryOut(books, { kind, key, payload }, crash)
        : books.room.perform(inside, inside.input.parse(payload), books.room.visit());
    await perform();
    if (crash === 'twice') await perform();
    return 'done';
  } catch (error) {
    if (error instanceof InDoubt || error instanceof TryLater || error instanceof Lost) return 'waiting';
    if (error instanceof NeedsAHuman || error instanceof Refusal) return 'refused';
    throw error;
  }
}

/** The process died before it could write down what it had received. */
class Lost extends Error {}

async function carryOut(
  books: OpenBooks,
  { kind, key, payload }: Pick<Effect, 'kind' | 'key' | 'payload'>,
  crash: Crash,
): Promise<void> {
  const carrier = books.carriers.find(({ effect }) => effect.kind === kind);
  if (carrier === undefined) throw new Error(`nobody keeps ${kind}`);
  if (crash === 'cut-before' || crash === 'cut-after')
    books.there.fail('POST /v1', 'reset', { acted: crash === 'cut-after', times: 2 });
  const finish = await books.carry(carrier, payload, key);
  books.there.world.faults.length = 0;
  if (crash === 'receipt-lost') throw new Lost();
  await finish();
}
