import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmounts, shareFrom } from '../../../src/billing/plan/read-amounts.ts';
import { plainAmount } from '../../../src/kernel/format.ts';
import { money } from '../../../src/kernel/money.ts';

const typed = (...texts: string[]) => texts.map((text) => ({ typed: text, onSignature: false }));
const read = (texts: string[], whole: bigint, currency = 'JPY') =>
  readAmounts(typed(...texts), { template: 'mixed', milestones: whole, currency });

const of1000 = { milestones: 1_000n, currency: 'JPY' } as const;

describe('amounts and shares as they are typed', () => {
  it('takes shares of the whole, rounded down, and gives the rest to the last', () => {
    expect(read(['30 %', '33.3%', ''], 1_000n)).toEqual({
      amounts: [300n, 333n, 367n],
      planned: 1_000n,
      agreed: 1_000n,
    });
    expect(read(['１／３', ''], 1_000n).amounts[0]).toBe('amount');
    expect(read(['３０％', ''], 1_000n).amounts).toEqual([300n, 700n]);
  });

  it('gives the rest to the last where all shares are together 100 %, and not otherwise', () => {
    expect(read(['33.33 %', '33.33 %', '33.34 %'], 100n).amounts).toEqual([33n, 33n, 34n]);
    expect(read(['33 %', '33 %', '33 %'], 100n)).toMatchObject({ amounts: [33n, 33n, 33n], planned: 99n });
  });

  it.each([
    ['JPY', '1,200', 1_200n],
    ['USD', '1,200.50', 120_050n],
    ['BHD', '1.005', 1_005n],
  ])('reads amounts of %s in its decimals', (currency, text, minor) => {
    expect(read([text, ''], 10_000_000n, currency).amounts[0]).toBe(minor);
  });

  it('says what can’t be read, and counts what can', () => {
    expect(read(['', '200', '12万'], 1_000n)).toEqual({
      amounts: ['only-the-last', 200n, 'amount'],
      planned: 200n,
      agreed: 1_000n,
    });
    expect(read(['1.5', ''], 1_000n).amounts[0]).toBe('amount');
    expect(read(['101 %', ''], 1_000n).amounts[0]).toBe('amount');
  });

  it('leaves the last at nothing where the others are too much', () => {
    expect(read(['1,100', ''], 1_000n)).toEqual({ amounts: [1_100n, 0n], planned: 1_100n, agreed: 1_000n });
  });

  it('adds a deposit to what is agreed only where each milestone is billed by itself', () => {
    const items = [
      { typed: '300', onSignature: true },
      { typed: '1,000', onSignature: false },
    ];
    expect(readAmounts(items, { ...of1000, template: 'per-milestone' })).toMatchObject({
      planned: 1_300n,
      agreed: 1_300n,
    });
    expect(readAmounts(items, { ...of1000, template: 'mixed' })).toMatchObject({
      planned: 1_300n,
      agreed: 1_000n,
    });
  });

  it('a deposit on top left empty is none, and nothing that is left over is given to it', () => {
    const each = (...all: readonly (readonly [string, boolean])[]) =>
      readAmounts(
        all.map(([text, onSignature]) => ({ typed: text, onSignature })),
        { ...of1000, template: 'per-milestone' },
      );
    expect(each(['', true], ['1,000', false])).toEqual({
      amounts: [0n, 1_000n],
      planned: 1_000n,
      agreed: 1_000n,
    });
    expect(each(['400', false], ['', true])).toEqual({ amounts: [400n, 0n], planned: 400n, agreed: 1_000n });
    // Of the milestones the share is 70 %, however much comes on top of them.
    expect(each(['30 %', true], ['70 %', false])).toEqual({
      amounts: [300n, 700n],
      planned: 1_000n,
      agreed: 1_300n,
    });
    expect(each(['30 %', true], ['', false])).toMatchObject({ amounts: [300n, 1_000n], agreed: 1_300n });
  });

  it('rounds shares down to what can be paid', () => {
    const ground = { template: 'mixed', milestones: 10_000n, currency: 'BHD', step: 10n } as const;
    expect(readAmounts(typed('33.33 %', ''), ground).amounts).toEqual([3_330n, 6_670n]);
  });

  it('with the last one empty is always exactly what is agreed, whatever shares stand before it', () => {
    const points = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 11 });
    fc.assert(
      fc.property(points, fc.bigInt({ min: 0n, max: 10n ** 15n }), (all, whole) => {
        const sum = all.reduce((left, one) => left + one, 0);
        const shares = all.map((one) => Math.floor((one * 10_000) / Math.max(10_000, sum)));
        const texts = shares.map((one) => `${Math.floor(one / 100)}.${String(one % 100).padStart(2, '0')} %`);
        const { planned, agreed, amounts } = read([...texts, ''], whole, 'USD');
        expect(planned).toBe(agreed);
        for (const [index, share] of shares.entries())
          expect(amounts[index]).toBe((whole * BigInt(share)) / 10_000n);
      }),
    );
  });

  it('reads back what it would type', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.constantFrom('JPY', 'USD', 'BHD'),
        (minor, currency) => {
          expect(read([plainAmount(money(minor, currency)), ''], minor, currency).amounts[0]).toBe(minor);
        },
      ),
    );
  });

  it('knows a share when it sees one', () => {
    expect(['30%', '30 ％', '0.5 %', '100%', '12,25 %'].map(shareFrom)).toEqual([
      3_000n,
      3_000n,
      50n,
      10_000n,
      1_225n,
    ]);
    expect(['30', '% 30', '100.01 %', '-5 %', '1.234 %'].map(shareFrom)).toEqual(Array(5).fill(undefined));
  });
});
