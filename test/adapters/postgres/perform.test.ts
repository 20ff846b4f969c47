import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createPerform } from '../../../src/adapters/postgres/perform.ts';
import { type Act, act, outcome } from '../../../src/kernel/act.ts';
import { later, now } from '../../../src/kernel/effect.ts';
import { verbatim } from '../../../src/kernel/phrase.ts';
import { reacting } from '../../../src/kernel/reacting.ts';
import { Refusal } from '../../../src/kernel/refusal.ts';
import { aoi, openRoom, type Room } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
  await room.prisma.client.createMany({
    data: ['a', 'b'].map((id) => ({
      id,
      name: '0',
      locale: 'en',
      country: 'JP',
      timeZone: 'Asia/Tokyo',
      createdAt: new Date(0),
    })),
  });
});
afterAll(() => room.close());

const nameOf = async (id: string) => (await room.prisma.client.findUniqueOrThrow({ where: { id } })).name;
const happened = (type: string, chain: string) => ({ type, engagementId: chain });
const rename = (type: string, id: string): Act<z.ZodString, string> =>
  act({
    name: 'test.rename',
    input: z.string(),
    async run(tx, name) {
      await tx.client.update({ where: { id }, data: { name } });
      return outcome([happened(type, 'perform')], `now ${name}`);
    },
  });
const performWith = (table: Parameters<typeof reacting>[0][number] = {}, budgetMs = 5_000) =>
  createPerform({ prisma: room.prisma, consequencesOf: reacting([table]), budgetMs });

describe('an act', () => {
  it('gives its answer, its events on record and its promises, committed together', async () => {
    const perform = performWith({
      'test.renamed': () => [later({ kind: 'test.tell', payload: z.string() }, 'all')],
    });
    expect(await perform(rename('test.renamed', 'a'), 'A', room.visit(aoi))).toBe('now A');
    const [audit] = (await room.audits('perform')).slice(-1);
    expect(JSON.parse(audit?.body ?? '{}')).toMatchObject({
      type: 'test.renamed',
      by: { id: 'mem_aoi', slackUserId: 'UAOI' },
      at: '2026-11-23T01:00:00Z',
    });
    expect((await room.effects('test.tell')).map(({ payload, cause }) => [payload, cause])).toEqual([
      ['all', JSON.parse(audit?.body ?? '{}').id],
    ]);
  });

  it('is not begun with input that is wrong', async () => {
    const before = await room.audits('perform');
    const strict = act({
      name: 'test.strict',
      input: z.object({ count: z.number() }),
      run: async () => outcome([happened('test.x', 'perform')]),
    });
    const wrong: unknown = 'many';
    await expect(performWith()(strict, { count: Number(wrong) }, room.visit())).rejects.toBeInstanceOf(
      z.ZodError,
    );
    expect(await room.audits('perform')).toEqual(before);
  });

  it('that refuses, or fails, leaves nothing behind: not what it wrote, not what followed', async () => {
    const before = [await room.audits('perform'), await room.effects(), await nameOf('a')];
    const no = new Refusal('test.no', verbatim('no'));
    for (const error of [no, new Error('surprise')]) {
      const failing = act({ name: 'test.fail', input: z.null(), run: () => Promise.reject(error) });
      const perform = performWith({
        'test.renamed': () => [later({ kind: 'test.tell', payload: z.string() }, 'x'), now(failing, null)],
      });
      await expect(perform(rename('test.renamed', 'a'), 'Z', room.visit())).rejects.toBe(error);
    }
    expect([await room.audits('perform'), await room.effects(), await nameOf('a')]).toEqual(before);
  });
});

describe('what follows at once', () => {
  it('happens in the same transaction, each before the next, with its own consequences', async () => {
    const order: string[] = [];
    const seeing = (name: string, then?: string) =>
      act({
        name,
        input: z.string(),
        async run(tx, given) {
          order.push(
            `${name}(${given}) sees ${(await tx.client.findUniqueOrThrow({ where: { id: 'b' } })).name}`,
          );
          await tx.client.update({ where: { id: 'b' }, data: { name: given } });
          return outcome(then === undefined ? [] : [happened(then, 'follow')]);
        },
      });
    const perform = performWith({
      'test.first': () => [now(seeing('one', 'test.second'), '1'), now(seeing('three'), '3')],
      'test.second': () => [
        now(seeing('two'), '2'),
        later({ kind: 'test.tell', payload: z.string() }, 'late'),
      ],
    });
    await perform(rename('test.first', 'b'), '0', room.visit());
    expect(order).toEqual(['one(1) sees 0', 'two(2) sees 1', 'three(3) sees 2']);
    expect((await room.audits('follow')).map(({ type }) => type)).toEqual(['test.second']);
  });

  it('is refused input as any act', async () => {
    const strict = act({ name: 'test.strict', input: z.string().min(5), run: async () => outcome([]) });
    await expect(
      performWith({ 'test.renamed': () => [now(strict, 'x')] })(
        rename('test.renamed', 'a'),
        'Y',
        room.visit(),
      ),
    ).rejects.toBeInstanceOf(z.ZodError);
    expect(await nameOf('a')).toBe('A');
  });
});

describe('promises', () => {
  it('of one event have keys of their own; one that must not repeat is kept once', async () => {
    const tell = { kind: 'test.keyed', payload: z.string() };
    const perform = performWith({
      'test.renamed': () => [
        later(tell, 'a'),
        later(tell, 'b'),
        later(tell, 'c', { once: 'only-once', queue: 'q', priority: 7 }),
      ],
    });
    await perform(rename('test.renamed', 'a'), 'A', room.visit());
    await perform(rename('test.renamed', 'a'), 'A', room.visit());
    const kept = await room.effects('test.keyed');
    expect(kept.map(({ payload }) => payload)).toEqual(['a', 'b', 'c', 'a', 'b']);
    expect(kept[2]).toMatchObject({ key: 'only-once', queue: 'q', priority: 7, state: 'waiting' });
    const jobs = await room.prisma.$queryRaw<
      { count: number }[]
    >`select count(*)::int as count from graphile_worker.jobs where task_identifier = 'run-effect'`;
    expect(jobs[0]?.count).toBe((await room.effects()).length);
  });
});
