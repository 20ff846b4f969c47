import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chainOf } from '../../../src/adapters/postgres/record.ts';
import { verifyChain } from '../../../src/audit/verify-chain.ts';
import { act, outcome } from '../../../src/kernel/act.ts';
import { money } from '../../../src/kernel/money.ts';
import { untilOthersWait } from '../../support/lock-waits.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const say = act({
  name: 'test.say',
  input: z.object({ chain: z.string().nullable(), words: z.array(z.string()) }),
  run: async (_tx, { chain, words }) =>
    outcome(words.map((word) => ({ type: 'test.said', engagementId: chain, word, price: money(5n, 'JPY') }))),
});
const checked = async (chain: string) =>
  verifyChain(
    await room.audits(chain),
    (await room.prisma.auditChain.findUnique({ where: { chain } })) ?? undefined,
  );

describe('what is recorded', () => {
  it('is a chain that can be recomputed without the database, whatever the words', async () => {
    const words = ['plain', '日本語', '🙂', 'a\nb', '"quoted" \\', ' null ', ''];
    for (const word of words) await room.perform(say, { chain: 'words', words: [word] }, room.visit());
    await room.perform(say, { chain: 'words', words }, room.visit());
    expect(await checked('words')).toEqual({ whole: true, entries: words.length * 2 });
  });

  it('has sorted keys and amounts as text, so that the same fact is the same text', async () => {
    await room.perform(say, { chain: 'text', words: ['x'] }, room.visit());
    const [{ body } = { body: '' }] = await room.audits('text');
    expect(Object.keys(JSON.parse(body))).toEqual([
      'at',
      'by',
      'engagementId',
      'id',
      'price',
      'type',
      'word',
    ]);
    expect(JSON.parse(body).price).toEqual({ currency: 'JPY', minor: '5' });
  });

  it('of many at once has no gap and no fork', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, nth) =>
        room.perform(say, { chain: 'many', words: [`${nth}`, `${nth}'`] }, room.visit()),
      ),
    );
    expect(await checked('many')).toEqual({ whole: true, entries: 80 });
    const said = (await room.audits('many')).map(({ body }) => JSON.parse(body).word);
    // Facts of one act stay together.
    for (let at = 0; at < said.length; at += 2) expect(said[at + 1]).toBe(`${said[at]}'`);
  });

  it('about no engagement stands in the agency’s own chain', async () => {
    expect([
      chainOf({ type: 'x', engagementId: null }),
      chainOf({ type: 'x', engagementId: 'eng_1' }),
    ]).toEqual(['agency', 'eng_1']);
    await room.perform(say, { chain: null, words: ['ours'] }, room.visit());
    expect(await checked('agency')).toEqual({ whole: true, entries: 1 });
  });

  it('of several chains takes them in one order, whatever happened first: nobody waits in a ring', async () => {
    const sayBoth = act({
      name: 'test.say-both',
      input: z.object({}),
      run: async () =>
        outcome([
          { type: 'test.said', engagementId: 'z', nth: 1 },
          { type: 'test.said', engagementId: 'a', nth: 2 },
          { type: 'test.said', engagementId: 'z', nth: 3 },
        ]),
    });
    await room.perform(sayBoth, {}, room.visit());
    const other = await room.pool.connect();
    const hold = 'select 1 from audit_chain where chain = $1 for update nowait';
    try {
      await other.query('begin');
      await other.query(hold, ['a']);
      const done = room.perform(sayBoth, {}, room.visit());
      await untilOthersWait(room.prisma);
      await other.query(hold, ['z']);
      await other.query('commit');
      await done;
    } finally {
      await other.query('rollback');
      other.release();
    }
    expect((await room.audits('z')).map(({ body }) => JSON.parse(body).nth)).toEqual([1, 3, 1, 3]);
    expect(await checked('z')).toEqual({ whole: true, entries: 4 });
  });

  it('is nothing where nothing happened', async () => {
    await room.perform(say, { chain: 'none', words: [] }, room.visit());
    expect(await room.prisma.auditChain.findUnique({ where: { chain: 'none' } })).toBeNull();
  });
});
