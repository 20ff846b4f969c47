import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFaults } from '../../../src/billing/check/find-faults.ts';
import { NOW, openRoom, type Room } from '../../support/room.ts';
import { type Planted, plant, type Whole } from './books.ts';
import { faulty, sound } from './cases.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const now = Temporal.Instant.from(NOW);
const today = Temporal.PlainDate.from('2026-11-23');

const found = async (): Promise<string[]> =>
  (await findFaults(room.prisma, { now, today })).map(({ kind, subject }) => `${kind} ${subject}`).toSorted();

describe('in each book', () => {
  const names = [...Object.keys(sound), ...Object.keys(faulty)];
  const wholes: readonly Whole[] = ['plan-off', 'over-contract'];
  const books: readonly Planted[] = [
    ...names.map((name) => ({ whole: 'sound' as const, cases: [name] })),
    ...wholes.map((whole) => ({ whole, cases: ['accepted and billed'] })),
  ];
  let wrong: readonly string[];
  let seen: readonly string[];
  beforeAll(async () => {
    wrong = await plant(room, books);
    seen = await found();
  });
  /** Of one book alone: subjects are named after it. */
  const of = (all: readonly string[], nth: number) =>
    all.filter((one) => new RegExp(`^\\S+ [a-z]+_${nth}(_|$)`).test(one));

  it.each(Object.keys(sound))('%s is right', (name) => {
    expect(of(wrong, names.indexOf(name))).toEqual([]);
    expect(of(seen, names.indexOf(name))).toEqual([]);
  });

  it.each(Object.keys(faulty))('%s is wrong', (name) => {
    expect(of(wrong, names.indexOf(name))).toHaveLength(1);
    expect(of(seen, names.indexOf(name))).toEqual(of(wrong, names.indexOf(name)));
  });

  it.each(wholes)('as a whole it is wrong: %s', (whole) => {
    const nth = names.length + wholes.indexOf(whole);
    expect(of(seen, nth)).toEqual([`${whole} eng_${nth}`]);
  });
});

it('says the amounts that people compare', async () => {
  await plant(room, [
    { whole: 'plan-off', cases: ['not accepted yet'] },
    { whole: 'sound', cases: ['another amount', 'money of yesterday', 'a copy of ours there'] },
  ]);
  const news = { status: 'open', total: '999', currency: 'USD', overpaid: '0' };
  await room.prisma.effect.updateMany({
    where: { queue: 'look:inv_1_0' },
    data: { receipt: { news } },
  });
  const faults = await findFaults(room.prisma, { now, today });
  const jpy = (minor: bigint) => ({ minor, currency: 'JPY' });
  expect(faults).toMatchObject([
    { kind: 'plan-off', amount: jpy(1_000n), other: jpy(1_001n) },
    { kind: 'differs', amount: jpy(1_000n), other: { minor: 999n, currency: 'USD' }, word: 'total' },
    { kind: 'stray', engagementId: 'eng_1', amount: jpy(1_000n), name: '1_2', word: 'Kawa Foods' },
    { kind: 'unapplied', amount: jpy(600n), name: 'KAWA', word: 'R' },
  ]);
});

it('finds in any books what is wrong, and nothing else', { timeout: 60_000 }, async () => {
  const name = fc.constantFrom(...Object.keys(sound), ...Object.keys(faulty));
  const book = fc.record({
    whole: fc.constantFrom<Whole>('sound', 'sound', 'plan-off', 'over-contract'),
    cases: fc.array(name, { minLength: 1, maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(book, { minLength: 1, maxLength: 5 }), async (books) => {
      const wrong = await plant(room, books);
      expect(await found()).toEqual(wrong);
    }),
    { numRuns: 25 },
  );
});
