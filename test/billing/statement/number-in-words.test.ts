import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberFinder, wordsToSearch } from '../../../src/billing/statement/number-in-words.ts';

const finds = (number: string, text: string): boolean => numberFinder(number)(wordsToSearch(text));

describe('an invoice’s number in what a payer wrote', () => {
  it.each([
    '2026-0001',
    'RE 2026-0001 vom 5.11.',
    'inv.20260001',
    'ＲＥ：２０２６－０００１',
    '2026ー0001',
    '2026 / 0001',
    '2026–0001',
    'Rechnung 2026-00 01',
    '振込 カ)カワフーズ 2026_0001',
    '0009/2026-0001',
  ])('%s', (text) => {
    expect(finds('2026-0001', text)).toBe(true);
  });

  it.each(['2026-00012', '12026-0001', '2026-0002', '2026-001', '2026', 'twenty', '', '2026-x-0001'])(
    'not in %j',
    (text) => {
      expect(finds('2026-0001', text)).toBe(false);
    },
  );

  it('with letters, whatever their case', () => {
    expect(finds('ABC123-0001', 'payment abc123 0001')).toBe(true);
    expect(finds('ABC123-0001', 'xabc1230001')).toBe(false);
  });

  it('short numbers are none that could be told from others', () => {
    expect(finds('12', 'invoice 12')).toBe(false);
  });

  it('is found whatever stands around it, and no other number is', () => {
    const noise = fc.stringMatching(/^[\p{L} ,;.]{0,20}$/u);
    const nth = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(
        noise,
        noise,
        nth,
        nth,
        fc.constantFrom('-', '', ' ', '/', '－'),
        (before, after, a, b, dash) => {
          const padded = (n: number): string => String(n).padStart(4, '0');
          const text = `${before} 2026${dash}${padded(a)} ${after}`;
          expect(finds(`2026-${padded(a)}`, text)).toBe(true);
          expect(finds(`2026-${padded(b)}`, text)).toBe(a === b);
        },
      ),
    );
  });
});
