import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reactions } from '../../../src/billing/statement/reactions.ts';
import type { ReadEntry } from '../../../src/billing/statement/reading.ts';
import { aoi, mio, openRoom, type Room } from '../../support/room.ts';
import { seedSent } from '../seed-billing.ts';
import { came, fileWith, seedReading, seedStatement } from './seed-statement.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const entriesOf = (statementId: string) =>
  room.prisma.bankEntry.findMany({ where: { statementId }, orderBy: { amount: 'asc' } });
const toldAbout = async (statementId: string) =>
  (await room.effects('slack.post'))
    .map(({ payload }) => payload)
    .filter((payload) => JSON.stringify(payload).includes(statementId));

/** Every entry of a test has words of its own: all tests share one database. */
let nth = 0;
const fresh = (change: Partial<ReadEntry> = {}): ReadEntry => {
  nth += 1;
  return came({
    reference: `words ${nth}`,
    minor: String(1_000_000 + nth),
    payer: `Payer ${nth}`,
    ...change,
  });
};

describe('importing a statement', () => {
  it('keeps what came in, with what is proposed, and tells finance', async () => {
    const { number, invoiceId } = await seedSent(room);
    const { statementId } = await seedStatement(room, [came({ reference: `RE ${number}` }), fresh()]);
    expect(await entriesOf(statementId)).toMatchObject([
      { amount: 350_000n, currency: 'JPY', payer: 'Kawa Foods', status: 'open' },
      { proposal: null, status: 'open' },
    ]);
    expect((await entriesOf(statementId))[0]?.proposal).toEqual({
      certainty: 'sure',
      reason: 'number',
      parts: [{ invoiceId, minor: '350000' }],
    });
    expect(await toldAbout(statementId)).toEqual([
      { notice: 'statement.imported', params: { statementId }, audience: { to: 'team' } },
    ]);
    expect(await room.prisma.payment.count({ where: { invoiceId } })).toBe(0);
    const audit = (await room.audits('agency')).findLast(({ type }) => type === 'statement.imported');
    expect(audit?.body).toContain(statementId);
  });

  it('the same file twice: told when and by whom it was imported, and nothing doubles', async () => {
    const file = fileWith([fresh(), fresh()]);
    const first = await seedReading(room, file, { giver: aoi, name: 'first.csv' });
    const before = await room.prisma.bankEntry.count();
    const again = await seedReading(room, file, { giver: mio, name: 'again.csv' });
    expect(await room.prisma.bankEntry.count()).toBe(before);
    expect(await room.prisma.bankStatement.count({ where: { id: again } })).toBe(0);
    expect(await toldAbout(again)).toEqual([
      {
        notice: 'statement.repeated',
        params: { statementId: again, earlier: first },
        audience: { to: 'person', slackUserId: 'UMIO' },
      },
    ]);
  });

  it('the same file twice at the same moment is imported once', async () => {
    const file = fileWith([fresh(), fresh()]);
    const both = await Promise.all([seedReading(room, file), seedReading(room, file)]);
    expect(await room.prisma.bankStatement.count({ where: { id: { in: both } } })).toBe(1);
    expect(await room.prisma.bankEntry.count({ where: { statementId: { in: both } } })).toBe(2);
  });

  it('statements that overlap do not double; what repeats within one stays', async () => {
    const [a, twice, c] = [fresh(), fresh(), fresh()];
    const { entryIds: first } = await seedStatement(room, [a, twice, twice]);
    const { entryIds: second } = await seedStatement(room, [twice, twice, c]);
    expect([first.length, second.length]).toEqual([3, 1]);
    const { entryIds: third } = await seedStatement(room, [twice, twice, twice]);
    expect(third.length).toBe(1);
  });

  it('overlapping ones at the same moment neither double nor block each other', async () => {
    const shared = [fresh(), fresh(), fresh(), fresh()];
    const both = await Promise.all([
      seedReading(room, fileWith([fresh(), ...shared])),
      seedReading(room, fileWith([...shared.toReversed(), fresh()])),
    ]);
    expect(await room.prisma.bankEntry.count({ where: { statementId: { in: both } } })).toBe(6);
  });

  it('the bank’s own reference makes an entry the same, whatever else it says', async () => {
    const entry = fresh({ bankRef: 'T-1' });
    await seedStatement(room, [entry]);
    const { entryIds } = await seedStatement(room, [{ ...entry, reference: 'said otherwise' }]);
    expect(entryIds).toEqual([]);
    expect((await seedStatement(room, [{ ...entry, bankRef: 'T-2' }])).entryIds.length).toBe(1);
  });

  it.each([
    ['statement.refused', { problem: 'empty' } as const],
    ['statement.unclear', { unclear: { sample: [['a']], columns: {}, orders: [] }, sha256: 'x' }],
  ])('%s: whoever gave the file is told, and nothing is kept', async (notice, reading) => {
    const statementId = await seedReading(room, reading);
    expect(await room.prisma.bankStatement.count({ where: { id: statementId } })).toBe(0);
    expect(await toldAbout(statementId)).toEqual([
      { notice, params: { statementId }, audience: { to: 'person', slackUserId: 'UMIO' } },
    ]);
  });

  it('redraws the question that it answers', async () => {
    const asked = await seedReading(room, {
      unclear: { sample: [['a']], columns: {}, orders: [] },
      sha256: 'y',
    });
    await seedReading(room, fileWith([fresh()]), { answers: asked });
    const redrawn = (await room.effects('slack.redraw')).map(({ payload }) => payload);
    expect(redrawn).toContainEqual({ subject: asked });
  });

  it('thousands of entries are imported in one go', async () => {
    const many = Array.from({ length: 5_000 }, () => fresh());
    const { entryIds } = await seedStatement(room, many);
    expect(entryIds.length).toBe(5_000);
    await room.prisma.bankEntry.updateMany({ data: { status: 'set-aside' } });
  });
});
