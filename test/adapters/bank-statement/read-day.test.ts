import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderOf, readIn } from '../../../src/adapters/bank-statement/date-order.ts';
import { writtenDay } from '../../../src/adapters/bank-statement/read-day.ts';
import { type DateOrder, dateOrders } from '../../../src/billing/statement/reading.ts';

const zone = 'Asia/Tokyo';

describe('a day as banks write it', () => {
  it.each([
    ['2026-11-05', '2026-11-05'],
    ['2026/11/5', '2026-11-05'],
    ['２０２６／１１／０５', '2026-11-05'],
    ['2026.11.05', '2026-11-05'],
    ['2026年11月5日', '2026-11-05'],
    ['20261105', '2026-11-05'],
    ['令和8年11月5日', '2026-11-05'],
    ['R8.11.5', '2026-11-05'],
    ['5.11.2026', '2026-11-05'],
    ['05.11.26', '2026-11-05'],
    ['5 Nov 2026', '2026-11-05'],
    ['Nov 5, 2026', '2026-11-05'],
    ['2026-11-05 23:59:59', '2026-11-05'],
    ['2026-11-04T15:00:00.000Z', '2026-11-05'],
    ['2026-11-04T14:59:59Z', '2026-11-04'],
  ])('%s is %s', (text, day) => {
    expect(writtenDay(text, zone)).toEqual({ day });
  });

  it.each(['', 'soon', '2026-02-30', '2026-13-01', '31.02.2026', '5 Foo 2026', '=TODAY()', '123'])(
    '%j is none',
    (text) => {
      expect(writtenDay(text, zone)).toBeUndefined();
    },
  );

  it('three numbers alone are none yet', () => {
    expect(writtenDay('03/04/2026', zone)).toEqual({ parts: ['03', '04', '2026'] });
  });
});

describe('the order of a file’s dates', () => {
  const printed = (day: string, order: DateOrder): string => {
    const [y = '', m = '', d = ''] = day.split('-');
    return { ymd: `${y.slice(2)}/${m}/${d}`, dmy: `${d}/${m}/${y}`, mdy: `${m}/${d}/${y}` }[order];
  };
  const days = fc.array(
    fc
      .date({ min: new Date('2001-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    { minLength: 1, maxLength: 20 },
  );

  it('is found or asked, never wrong', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...dateOrders), (given, order) => {
        const written = given.map((day) => writtenDay(printed(day, order), zone));
        const found = orderOf(written, null);
        if ('ask' in found) {
          expect(found.ask).toContain(order);
          expect(orderOf(written, order)).toEqual({ order });
        } else {
          expect('order' in found).toBe(true);
          const read = 'order' in found ? written.map((day) => readIn(day, found.order)) : [];
          expect(read).toEqual(given);
        }
      }),
    );
  });

  it('does not matter where every reading gives the same days', () => {
    expect(orderOf([writtenDay('05/05/2026', zone)], null)).toEqual({ order: 'dmy' });
    expect(orderOf([writtenDay('2026-05-05', zone)], null)).toEqual({ order: null });
  });

  it('that contradicts itself names the date', () => {
    const written = ['25/04/2026', '04/25/2026'].map((text) => writtenDay(text, zone));
    expect(orderOf(written, null)).toEqual({ wrongAt: 1 });
  });
});
