import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../src/adapters/postgres/database.ts';
import { createPerform } from '../../../src/adapters/postgres/perform.ts';
import { type Act, act, outcome } from '../../../src/kernel/act.ts';
import { reacting } from '../../../src/kernel/reacting.ts';
import { meetingOf } from '../../support/gate.ts';
import { asAdmin, urlOf } from '../../support/postgres.ts';
import { openRoom, type Room } from '../../support/room.ts';

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

/** Two acts that take the same rows in opposite order, each holding its first when both `meet`. */
const crossing = (
  first: string,
  second: string,
  { tries, meet }: { tries: { count: number }; meet: () => Promise<void> },
) =>
  act({
    name: 'test.cross',
    input: z.null(),
    async run(tx) {
      tries.count += 1;
      await tx.$executeRaw`update client set name = name || '+' where id = ${first}`;
      await meet();
      await tx.$executeRaw`update client set name = name || '+' where id = ${second}`;
      return outcome([happened('test.crossed', 'cross')]);
    },
  });

describe('two acts that wait for each other', () => {
  it('are both done, each once: the one that PostgreSQL gave up is run again', async () => {
    await room.prisma.client.updateMany({ where: { id: { in: ['a', 'b'] } }, data: { name: '' } });
    const tries = { count: 0 };
    const meet = meetingOf(2);
    const perform = performWith();
    await Promise.all([
      perform(crossing('a', 'b', { tries, meet }), null, room.visit()),
      perform(crossing('b', 'a', { tries, meet }), null, room.visit()),
    ]);
    expect(tries.count).toBe(3);
    expect([await nameOf('a'), await nameOf('b')]).toEqual(['++', '++']);
    expect(await room.audits('cross')).toHaveLength(2);
  });

  it('the same through Prisma’s own statements, not raw ones', async () => {
    await room.prisma.client.updateMany({ where: { id: { in: ['a', 'b'] } }, data: { name: '' } });
    let tries = 0;
    const meet = meetingOf(2);
    const cross = (ids: readonly string[]) =>
      act({
        name: 'test.cross',
        input: z.null(),
        async run(tx) {
          tries += 1;
          for (const id of ids) {
            await tx.client.update({ where: { id }, data: { name: String(ids[0]) } });
            await meet();
          }
          return outcome([]);
        },
      });
    await Promise.all([
      performWith()(cross(['a', 'b']), null, room.visit()),
      performWith()(cross(['b', 'a']), null, room.visit()),
    ]);
    expect(tries).toBe(3);
  });

  it('a conflict that does not end is Busy after three tries', async () => {
    let tries = 0;
    const conflict = act({
      name: 'test.conflict',
      input: z.null(),
      async run(tx) {
        tries += 1;
        await tx.$executeRaw`do $$ begin raise exception 'conflict' using errcode = 'serialization_failure'; end $$`;
        return outcome([]);
      },
    });
    await expect(performWith()(conflict, null, room.visit())).rejects.toMatchObject({ name: 'Busy' });
    expect(tries).toBe(3);
  });

  it('an error of the database that is no conflict is not tried again', async () => {
    let tries = 0;
    const wrong = act({
      name: 'test.wrong',
      input: z.null(),
      async run(tx) {
        tries += 1;
        await tx.client.create({
          data: {
            id: 'a',
            name: 'twice',
            locale: 'en',
            country: 'JP',
            timeZone: 'x',
            createdAt: new Date(0),
          },
        });
        return outcome([]);
      },
    });
    await expect(performWith()(wrong, null, room.visit())).rejects.toMatchObject({ code: 'P2002' });
    expect(tries).toBe(1);
  });
});

describe('a database that does not come to an end', () => {
  it('is Busy within the time that a person waits, and nothing has changed, then or later', async () => {
    await room.prisma.client.update({ where: { id: 'a' }, data: { name: 'before' } });
    const [here] = await room.prisma.$queryRaw<{ name: string }[]>`select current_database() as name`;
    const url = urlOf(inject('adminUrl'), here?.name ?? '');
    const impatient = openDatabase(url, { connections: 2, onError: () => undefined, lockWaitMs: 200 });
    const perform = createPerform({
      prisma: impatient.prisma,
      consequencesOf: reacting([]),
      // Far away: it is the wait for the lock that ends first.
      budgetMs: 600_000,
    });
    const raw = act({
      name: 'test.raw',
      input: z.null(),
      async run(tx) {
        await tx.$executeRaw`update client set name = 'after' where id = 'a'`;
        return outcome([]);
      },
    });
    await asAdmin(url, async (holder) => {
      await holder.query(`begin; select 1 from client where id = 'a' for update`);
      await expect(perform(rename('test.renamed', 'a'), 'after', room.visit())).rejects.toMatchObject({
        name: 'Busy',
      });
      await expect(perform(raw, null, room.visit())).rejects.toMatchObject({ name: 'Busy' });
      await holder.query('rollback');
    });
    // Whoever still stood at the lock would have passed it before this one, which comes last, is through.
    await asAdmin(url, (last) => last.query(`select 1 from client where id = 'a' for update`));
    expect(await nameOf('a')).toBe('before');
    await perform(rename('test.renamed', 'a'), 'after', room.visit());
    await impatient.close();
  });

  it('is Busy when the act itself takes longer than its budget', async () => {
    const slow = act({
      name: 'test.slow',
      input: z.null(),
      async run(tx) {
        // Goes on until it is stopped.
        for (;;) await tx.client.update({ where: { id: 'b' }, data: { name: 'slow' } });
      },
    });
    const before = await nameOf('b');
    await expect(performWith({}, 1_000)(slow, null, room.visit())).rejects.toMatchObject({ name: 'Busy' });
    expect(await nameOf('b')).toBe(before);
  });
});
