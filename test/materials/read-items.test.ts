import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/kernel/refusal.ts';
import { readItems } from '../../src/materials/read-items.ts';

describe('what is asked for, line by line', () => {
  it('reads the item alone, with its format, with its day, and with both in either order', () => {
    const dueOn = Temporal.PlainDate.from('2026-12-04');
    expect(readItems(['Logo', 'Logo | SVG', 'Logo|2026-12-04', 'Logo ｜ 2026-12-04 ｜ SVG'])).toEqual([
      { what: 'Logo', format: '' },
      { what: 'Logo', format: 'SVG' },
      { what: 'Logo', format: '', dueOn },
      { what: 'Logo', format: 'SVG', dueOn },
    ]);
  });

  it.each([
    ['| SVG', 'no item'],
    ['Logo | SVG | PNG', 'two formats'],
    ['Logo | 2026-12-04 | 2026-12-05', 'two days'],
    ['Logo | 2026-02-30', 'a day that does not exist'],
    ['x'.repeat(201), 'too long'],
  ])('%s: %s', (line) => {
    expect(() => readItems(['Texts', line])).toThrow(expect.objectContaining({ field: 'items' }));
  });

  it('whatever is typed is read or refused in words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 })), (lines) => {
        try {
          for (const item of readItems(lines)) expect(item.what).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
    );
  });
});
