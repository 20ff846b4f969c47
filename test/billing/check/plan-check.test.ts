import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECK_AT, nextMorning, planCheck } from '../../../src/billing/check/plan-check.ts';
import { workingDays } from '../../../src/kernel/calendar.ts';
import { house } from '../../../src/kernel/visit.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const dues = () => room.prisma.due.findMany({ orderBy: { dueAt: 'asc' } });

describe('the check of the books', () => {
  it('is planned once for the agency’s next morning, however often it is planned', async () => {
    for (const _tick of [1, 2, 3])
      await room.perform(planCheck, {}, room.visit(house, '2026-11-24T01:00:00Z'));
    expect((await dues()).map(({ kind, scope, dueAt }) => [kind, scope, dueAt.toISOString()])).toEqual([
      ['billing.check', 'agency', '2026-11-25T00:00:00.000Z'],
    ]);
  });

  it('is not planned beside one that is late: a check that was missed happens once', async () => {
    await room.perform(planCheck, {}, room.visit(house, '2026-11-26T00:01:00Z'));
    expect(await dues()).toHaveLength(1);
  });

  it('is planned anew when it was done, or lost', async () => {
    await room.prisma.due.updateMany({ data: { state: 'fired' } });
    await room.perform(planCheck, {}, room.visit(house, '2026-11-25T00:01:00Z'));
    expect((await dues()).map(({ state }) => state)).toEqual(['fired', 'waiting']);
  });
});

it('what stands at a provider is asked for a quarter of an hour before, where clients are customers there', async () => {
  await room.prisma.due.deleteMany();
  const clientId = 'cli_kawa';
  const who = { clientId, provider: 'stripe', account: 'acct_1', ref: 'cus_1' };
  await room.prisma.providerCustomer.create({ data: { ...who, createdAt: new Date() } });
  for (const _tick of [1, 2]) await room.perform(planCheck, {}, room.visit(house, '2026-11-24T23:50:00Z'));
  expect((await dues()).map(({ kind, dueAt }) => [kind, dueAt.toISOString()])).toEqual([
    ['billing.check', '2026-11-25T00:00:00.000Z'],
    ['invoice.ask-for-list', '2026-11-25T23:45:00.000Z'],
  ]);
});

it.each([
  ['in the morning of that day', '2026-11-24T08:59:59+09:00', '2026-11-24'],
  ['from its moment on the next', '2026-11-24T09:00:00+09:00', '2026-11-25'],
  ['over a weekend', '2026-11-27T12:00:00+09:00', '2026-11-30'],
  ['over a holiday', '2026-11-22T12:00:00+09:00', '2026-11-24'],
])('%s', (_name, now, day) => {
  const next = nextMorning(Temporal.Instant.from(now), CHECK_AT, 'Asia/Tokyo', workingDays(['JP']));
  expect(next.toString()).toBe(day);
});
