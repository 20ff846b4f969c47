import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStatementCarrier } from '../../../src/billing/statement/carrier.ts';
import { type AboutFile, LARGEST_STATEMENT } from '../../../src/billing/statement/reading.ts';
import { TryLater } from '../../../src/kernel/effect.ts';
import { actorOf, house } from '../../../src/kernel/visit.ts';
import { tryWith } from '../../contracts/payment-provider.contract.ts';
import { mio, openRoom, type Room } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const payload = {
  statementId: 'bst_1',
  slackFileId: 'F1',
  name: 'nov.csv',
  currency: 'EUR',
  giver: actorOf(mio),
  layout: null,
  answers: null,
};

async function* pieces(...sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (const size of sizes) yield new Uint8Array(size);
}
async function* cutOff(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(3);
  throw new Error('socket hang up');
}

type Opened = Awaited<ReturnType<Parameters<typeof createStatementCarrier>[0]['openFile']>>;

async function carried(opened: Opened) {
  const read: { size: number; about: AboutFile }[] = [];
  const carrier = createStatementCarrier({
    read: room.prisma,
    openFile: async () => opened,
    readFile: async (bytes, about) => {
      read.push({ size: bytes.byteLength, about });
      return { problem: 'no-income' };
    },
  });
  const visit = { ...room.visit(house), now: Temporal.Instant.from('2026-11-22T16:00:00Z') };
  const receipt = await carrier.carry(payload, { ...tryWith('k', 1), visit });
  return { receipt, read };
}

describe('reading a file that finance gave', () => {
  it('hands over all of it, with the agency’s day, zone and country', async () => {
    const { receipt, read } = await carried({ ok: true, size: 5, body: pieces(2, 3) });
    expect(receipt).toEqual({ problem: 'no-income' });
    expect(read).toEqual([
      {
        size: 5,
        about: {
          layout: null,
          currency: 'EUR',
          timeZone: 'Asia/Tokyo',
          today: '2026-11-23',
          country: 'JP',
        },
      },
    ]);
  });

  it.each<[string, Opened, string]>([
    ['gone from Slack', { ok: false, problem: 'removed' }, 'removed'],
    ['said to be too large', { ok: true, size: LARGEST_STATEMENT + 1, body: pieces(1) }, 'too-large'],
    ['larger than was said', { ok: true, size: 1, body: pieces(LARGEST_STATEMENT, 1) }, 'too-large'],
  ])('%s: it is not read', async (_what, opened, problem) => {
    const { receipt, read } = await carried(opened);
    expect(receipt).toEqual({ problem });
    expect(read).toEqual([]);
  });

  it('cut off on the way is tried again', async () => {
    await expect(carried({ ok: true, size: 5, body: cutOff() })).rejects.toBeInstanceOf(TryLater);
  });
});
