import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ageingOf, ageNames, ageOf } from '../../../src/billing/check/ageing.ts';
import { cashCard, cashCardWithCharts } from '../../../src/billing/check/cash-card.ts';
import { cashAhead, type Expected, expectedCash } from '../../../src/billing/check/expected-cash.ts';
import { openAmounts } from '../../../src/billing/check/open-amounts.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { remarkOnInvoice } from '../../../src/billing/remark-on-invoice.ts';
import { plain } from '../../../src/kernel/format.ts';
import { money } from '../../../src/kernel/money.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { haru, mio, openRoom, type Room } from '../../support/room.ts';
import { seedSent } from '../seed-billing.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-11-25');

const anyDay = fc.integer({ min: -200, max: 200 }).map((days) => today.add({ days }));
const anyMoney = fc
  .record({ minor: fc.bigInt({ min: 1n, max: 10n ** 12n }), currency: fc.constantFrom('JPY', 'USD', 'BHD') })
  .map(({ minor, currency }) => money(minor, currency));
const anyExpected: fc.Arbitrary<Expected> = fc.record({
  sort: fc.constantFrom('sent', 'planned'),
  amount: anyMoney,
  day: fc.option(anyDay),
});
const sumOf = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);

describe('expected cash', () => {
  it('puts every amount into exactly one place, by currency', () => {
    fc.assert(
      fc.property(fc.array(anyExpected, { maxLength: 40 }), (expected) => {
        for (const { currency, overdue, weeks, later, undated } of cashAhead(expected, today)) {
          const own = expected.filter(({ amount }) => amount.currency === currency);
          const placed = [overdue, ...weeks.flatMap(({ sent, planned }) => [sent, planned])];
          const all = [...placed, later.sent, later.planned, undated].map(({ minor }) => minor);
          expect(sumOf(all)).toBe(sumOf(own.map(({ amount }) => amount.minor)));
          expect(weeks.map(({ from }) => from.dayOfWeek)).toEqual(Array(8).fill(1));
        }
      }),
    );
  });

  it.each([
    ['2026-11-24', 'overdue'],
    ['2026-11-25', 0],
    ['2026-11-29', 0],
    ['2026-11-30', 1],
    ['2027-01-17', 7],
    ['2027-01-18', 'later'],
  ])('what was invoiced for %s stands in %s', (on, place) => {
    const [ahead] = cashAhead([{ sort: 'sent', amount: money(5n, 'JPY'), day: day(on) }], today);
    if (ahead === undefined) throw new Error('nothing is ahead');
    const where = ahead.overdue.minor > 0n ? 'overdue' : ahead.weeks.findIndex(({ sent }) => sent.minor > 0n);
    expect(where === -1 ? 'later' : where).toBe(place);
  });

  it('is a table, and in a message also a chart for each currency, in whole units', () => {
    const expected: Expected[] = [
      { sort: 'sent', amount: money(123_450n, 'USD'), day: today },
      { sort: 'planned', amount: money(7_000n, 'JPY'), day: day('2026-12-01') },
      { sort: 'planned', amount: money(9_000n, 'JPY'), day: null },
    ];
    const ahead = cashAhead(expected, today);
    const { blocks } = renderCard(cashCardWithCharts(ahead), 'en');
    const json = JSON.stringify(blocks);
    expect(blocks.filter(({ type }) => type === 'data_visualization')).toHaveLength(2);
    expect(json).toContain('{"label":"23/11","value":1234.5}');
    expect(json).toContain('JPY 7,000');
    expect(json).toContain('No day yet');
    expect(renderCard(cashCard(ahead), 'en').blocks.map(({ type }) => type)).toEqual([
      'header',
      'section',
      'table',
    ]);
    const rows = cashCard(ahead).table?.rows.map((row) => row.map((said) => plain(said, 'en')));
    expect(rows?.map((row) => [row[0], row[3]])).toEqual([
      ['Mon 30 Nov 2026', '░░░░░░░░'],
      ['No day yet', '—'],
      ['Mon 23 Nov 2026', '████████'],
    ]);
    expect(renderCard(cashCard([]), 'en').text).toContain('Nothing is invoiced or planned.');
  });
});

describe('ageing', () => {
  it.each([
    ['2026-11-26', 'not-due'],
    ['2026-11-25', 'not-due'],
    ['2026-11-24', 'to-30'],
    ['2026-10-26', 'to-30'],
    ['2026-10-25', 'to-60'],
    ['2026-09-26', 'to-60'],
    ['2026-09-25', 'to-90'],
    ['2026-08-27', 'to-90'],
    ['2026-08-26', 'over-90'],
  ])('due on %s is %s', (due, age) => expect(ageOf(day(due), today)).toBe(age));

  it('adds up to what is open, by currency', () => {
    const any = fc.record({ left: anyMoney, dueOn: anyDay, promisedOn: fc.constant(null) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (open) => {
        const { currencies, amount } = ageingOf(open, today);
        for (const currency of currencies) {
          const own = open.filter(({ left }) => left.currency === currency).map(({ left }) => left.minor);
          expect(sumOf(ageNames.map((age) => amount(age, currency).minor))).toBe(sumOf(own));
        }
      }),
    );
  });
});

describe('in the books', () => {
  let room: Room;
  beforeAll(async () => {
    room = await openRoom();
  });
  afterAll(() => room.close());

  it('an invoice is expected with what is left of it, on the day that was promised last', async () => {
    const { invoiceId } = await seedSent(room);
    const paid = { invoiceId, amount: '50,000', reference: 'A', paidOn: '2026-11-23' };
    await room.perform(recordPayment, paid, room.visit(mio));
    const [before] = await openAmounts(room.prisma);
    expect(before).toMatchObject({ left: money(300_000n, 'JPY'), promisedOn: null });
    expect(before?.dueOn.toString()).toBe('2026-12-07');
    const promise = { kind: 'will-pay' as const, invoiceId, day: '2026-12-18' };
    await room.perform(remarkOnInvoice, promise, room.visit(haru));
    expect((await openAmounts(room.prisma))[0]?.promisedOn?.toString()).toBe('2026-12-18');
  });

  it('the rest of the plan is expected when it will be billed and its term is over', async () => {
    const expected = await expectedCash(room.prisma, day('2026-11-23'));
    const said = expected.map(({ sort, amount, day: on }) => [sort, amount.minor, on?.toString()]);
    expect(said.toSorted()).toEqual(
      [
        ['sent', 300_000n, '2026-12-18'],
        // The deposit: not billed yet, so today and fourteen days; the second milestone is due on 30 November.
        ['planned', 300_000n, '2026-12-07'],
        ['planned', 350_000n, '2026-12-14'],
      ].toSorted(),
    );
  });
});
