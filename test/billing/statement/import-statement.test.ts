import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmEntry } from '../../../src/billing/statement/confirm-entry.ts';
import { statementNotice } from '../../../src/billing/statement/notices.ts';
import { reactions } from '../../../src/billing/statement/reactions.ts';
import type { ReadEntry } from '../../../src/billing/statement/reading.ts';
import { returnedNotice } from '../../../src/billing/statement/returned-notice.ts';
import { statementFacts } from '../../../src/billing/statement/statement-facts.ts';
import { reactions as takeBack } from '../../../src/billing/take-back/reactions.ts';
import { takeBackPayments } from '../../../src/billing/take-back/take-back-payments.ts';
import { aoi, mio, openRoom, type Room } from '../../support/room.ts';
import { shown } from '../cards.ts';
import { seedSent } from '../seed-billing.ts';
import { came, camtWith, fileWith, seedReading, seedStatement } from './seed-statement.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions, takeBack]);
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

  it('of two accounts in one file, or in two, equal payments stay two; the same account is known again', async () => {
    const entry = fresh();
    const both = [
      { ...entry, account: 'A' },
      { ...entry, account: 'B' },
    ];
    const { entryIds } = await seedStatement(room, both);
    expect(entryIds.length).toBe(2);
    const file = fileWith([entry]);
    const alone = 'read' in file ? { read: { ...file.read, account: 'A' } } : file;
    const again = await seedReading(room, alone);
    expect(await entriesOf(again)).toEqual([]);
  });

  it('the same payment as CSV and as camt.053: the second is not proposed to be booked', async () => {
    const { number, invoiceId } = await seedSent(room);
    const entry = fresh({ reference: number, minor: '100000' });
    await seedReading(room, fileWith([entry]), { name: 'first.csv', at: '2026-11-23T01:00:00Z' });
    const second = await seedReading(room, camtWith([{ ...entry, bankRef: 'R1' }]), {
      at: '2026-11-23T02:00:00Z',
    });
    const facts = await statementFacts(room.prisma, second);
    expect(facts?.open.map(({ proposal }) => proposal)).toEqual([
      { certainty: 'none', reason: 'seen-before', about: 'first.csv' },
    ]);
    const card = await shown(room, statementNotice, { statementId: second });
    expect(card?.text).toContain('Likely the same payment as one of “first.csv”');
    expect(card?.presses).toEqual(['entry.another', 'entry.set-aside']);
    expect(await room.prisma.payment.count({ where: { invoiceId } })).toBe(0);
    await room.prisma.bankEntry.updateMany({ data: { status: 'set-aside' } });
  });

  it('what the bank took back waits for nobody; what was applied is told, and taken back by a person', async () => {
    const { invoiceId, number } = await seedSent(room);
    const [open, applied] = [fresh(), fresh({ minor: '350000', reference: number })];
    const statementId = await seedReading(room, fileWith([open, applied]), { name: 'nov.csv' });
    const before = await entriesOf(statementId);
    const idOf = (minor: string) => before.find(({ amount }) => amount === BigInt(minor))?.id ?? '';
    const entryId = idOf('350000');
    const parts = [{ invoiceId, minor: 350_000n }];
    await room.perform(confirmEntry, { entryId, parts }, room.visit(mio));
    const back = [open, applied].map((one) => ({ ...one, bookedOn: '2026-11-22', bankRef: null }));
    const later = await seedReading(room, camtWith([], back), { at: '2026-11-23T03:00:00Z' });
    expect(await entriesOf(statementId)).toMatchObject([
      { id: entryId, status: 'applied', returnedOn: new Date('2026-11-22') },
      { id: idOf(open.minor), status: 'set-aside', returnedOn: new Date('2026-11-22') },
    ]);
    expect((await shown(room, statementNotice, { statementId: later }))?.text).toContain(
      'Nothing new came in',
    );
    const card = await shown(room, statementNotice, { statementId });
    expect(card?.text).toContain('Taken back by the bank');
    const posts = (await room.effects('slack.post')).map(({ payload }) => payload);
    const told = { notice: 'entry.returned', audience: { to: 'team' } };
    expect(posts).toContainEqual({ ...told, params: { entryId } });
    expect(posts).not.toContainEqual({ ...told, params: { entryId: idOf(open.minor) } });
    const notice = await shown(room, returnedNotice, { entryId });
    expect(notice?.text).toContain(
      `The bank took JPY 350,000 back on Sun 22 Nov 2026. It is recorded as paid on ${number}`,
    );
    expect(notice?.presses).toEqual(['payment.take-back']);
    // Told once more by the next file: nothing else is marked for it.
    const again = camtWith([fresh()], back);
    await seedReading(room, again, { at: '2026-11-23T04:00:00Z' });
    expect(await room.prisma.bankEntry.count({ where: { returnedOn: { not: null } } })).toBe(2);
    const [payment] = await room.prisma.payment.findMany({ where: { entryId } });
    const input = { paymentIds: [payment?.id ?? ''], what: 'payment' as const, reason: 'Bounced' };
    await room.perform(takeBackPayments, input, room.visit(mio));
    // Whoever was thanked reads that the bank took it back, and not that we were wrong.
    const [thanked] = (await room.effects('slack.post')).flatMap(({ payload }) =>
      JSON.stringify(payload).includes('payment-taken-back') ? [payload] : [],
    );
    expect(thanked).toMatchObject({ params: { invoiceId, byBank: 'yes' } });
    expect((await entriesOf(statementId))[0]?.status).toBe('set-aside');
    expect((await shown(room, returnedNotice, { entryId }))?.presses).toEqual([]);
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
