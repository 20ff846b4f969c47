import { describe, expect, it } from 'vitest';
import { type KnownEntry, seenBefore } from '../../../src/billing/statement/seen-before.ts';

describe('the same payment in a file of the other format', () => {
  const known = (id: string, change: Partial<KnownEntry> = {}): KnownEntry => ({
    id,
    bookedOn: '2026-11-05',
    amount: 350n,
    currency: 'JPY',
    payer: 'Kawa Foods',
    reference: '2026-0001',
    format: 'csv',
    importedAt: 1,
    statement: 'nov.csv',
    ...change,
  });
  const camt = { format: 'camt.053', importedAt: 2, statement: 'nov.xml' };
  const seen = (...all: readonly KnownEntry[]) => [...seenBefore(all)];

  it.each<[string, Partial<KnownEntry>, boolean]>([
    ['as it is', {}, true],
    ['with the payer written otherwise', { payer: 'ＫＡＷＡ　ＦＯＯＤＳ Ltd.' }, true],
    ['without a payer', { payer: '', reference: 'else' }, true],
    ['of another payer, with the same words', { payer: 'Minato', reference: 'RE 2026-0001' }, true],
    ['of another payer', { payer: 'Minato', reference: 'else' }, false],
    ['of another day', { bookedOn: '2026-11-06' }, false],
    ['of another amount', { amount: 351n }, false],
    ['in another currency', { currency: 'USD' }, false],
    ['in the same format', { format: 'csv' }, false],
    ['that came first', { importedAt: 0 }, false],
  ])('%s', (_what, change, isSeen) => {
    const found = seenBefore([known('a'), known('b', { ...camt, ...change })]);
    expect(found.get('b')).toBe(isSeen ? 'nov.csv' : undefined);
  });

  it('two equal payments are two pairs, and a third is another', () => {
    const csv = [known('a'), known('b')];
    const xml = ['c', 'd', 'e'].map((id) => known(id, camt));
    expect(seen(...csv, ...xml)).toEqual([
      ['c', 'nov.csv'],
      ['d', 'nov.csv'],
    ]);
  });
});
