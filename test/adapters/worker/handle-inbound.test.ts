import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { receive } from '../../../src/adapters/postgres/inbox.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { createHandleInbound } from '../../../src/adapters/worker/handle-inbound.ts';
import { act, outcome } from '../../../src/kernel/act.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
let count = 0;
const broken = { vendor: false, act: false };
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const paid = act({
  name: 'test.paid',
  input: z.object({ invoice: z.string() }),
  async run(tx, { invoice }) {
    await tx.client.create({
      data: { id: invoice, name: 'paid', locale: 'en', country: 'JP', timeZone: 'x', createdAt: new Date(0) },
    });
    if (broken.act) throw new Error('cannot');
    return outcome([{ type: 'test.paid', engagementId: 'inbound' }]);
  },
});
const handle = () =>
  createHandleInbound({
    prisma: room.prisma,
    perform: room.perform,
    visit: () => room.visit(),
    sources: [
      {
        source: 'vendor',
        async interpret(body) {
          if (broken.vendor) throw new Error('vendor away');
          const { invoice } = z.object({ invoice: z.string().optional() }).parse(body);
          return invoice === undefined ? undefined : { act: paid, input: { invoice } };
        },
      },
    ],
  });
async function incoming(body: unknown, source = 'vendor'): Promise<string> {
  count += 1;
  const externalId = `e${count}`;
  await receive(room.prisma, () => newId('inb'), { source, externalId, body });
  return (await room.prisma.inbox.findFirstOrThrow({ where: { source, externalId } })).id;
}
const row = (id: string) => room.prisma.inbox.findUniqueOrThrow({ where: { id } });

describe('a stored message', () => {
  it('is acted upon once, however often its job runs', async () => {
    const id = await incoming({ invoice: 'inv_1' });
    await handle()(id);
    await handle()(id);
    expect(await row(id)).toMatchObject({
      handledAt: new Date('2026-11-23T01:00:00Z'),
      attempts: 1,
      problem: null,
    });
    expect(await room.audits('inbound')).toHaveLength(1);
  });

  it('also when two jobs run at the same moment', async () => {
    const before = (await room.audits('inbound')).length;
    const id = await incoming({ invoice: 'inv_2' });
    await Promise.all([handle()(id), handle()(id), handle()(id)]);
    expect(await room.audits('inbound')).toHaveLength(before + 1);
  });

  it('that means nothing to us, or comes from nobody we know, is handled and done with', async () => {
    for (const id of [await incoming({}), await incoming({ invoice: 'x' }, 'nobody')]) {
      await handle()(id);
      expect((await row(id)).handledAt).not.toBeNull();
    }
  });

  it.each(['vendor', 'act'] as const)(
    'when the %s fails it stays unhandled with the reason, nothing is half done, and the next try does it',
    async (what) => {
      const id = await incoming({ invoice: `inv_${what}` });
      broken[what] = true;
      await expect(handle()(id)).rejects.toThrow();
      expect(await row(id)).toMatchObject({
        handledAt: null,
        attempts: 1,
        problem: expect.stringMatching(/vendor away|cannot/),
      });
      expect(await room.prisma.client.findUnique({ where: { id: `inv_${what}` } })).toBeNull();
      broken[what] = false;
      await handle()(id);
      expect(await row(id)).toMatchObject({ handledAt: expect.any(Date), attempts: 2, problem: null });
    },
  );
});
