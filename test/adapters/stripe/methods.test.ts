import { describe, expect, it } from 'vitest';
import { paymentSettings } from '../../../src/adapters/stripe/methods.ts';
import { money } from '../../../src/kernel/money.ts';

const typesFor = (currency: string, country: string, minor = 100_000n) =>
  paymentSettings({ total: money(minor, currency), country })?.payment_method_types;
const transferFor = (currency: string, country: string) =>
  paymentSettings({ total: money(100_000n, currency), country })?.payment_method_options?.customer_balance;

describe('ways to pay', () => {
  it.each([
    ['USD', 'US', ['card', 'link', 'us_bank_account', 'customer_balance']],
    ['EUR', 'DE', ['card', 'link', 'sepa_debit', 'customer_balance']],
    ['GBP', 'GB', ['card', 'link', 'bacs_debit', 'customer_balance']],
    ['JPY', 'JP', ['card', 'konbini', 'customer_balance']],
  ])('%s in %s', (currency, country, types) => {
    expect(typesFor(currency, country)).toEqual(types);
  });

  it.each([
    ['USD', 'JP'],
    ['EUR', 'JP'],
    ['GBP', 'IE'],
    ['JPY', 'US'],
    ['CNY', 'CN'],
  ])('%s in %s: whatever the account has set up', (currency, country) => {
    expect(paymentSettings({ total: money(100_000n, currency), country })).toBeUndefined();
  });

  it('a transfer in euros names where the account is, Stripe’s own where it can’t be at home', () => {
    expect(transferFor('EUR', 'FR')).toMatchObject({
      bank_transfer: { type: 'eu_bank_transfer', eu_bank_transfer: { country: 'FR' } },
    });
    expect(transferFor('EUR', 'AT')).toMatchObject({
      bank_transfer: { eu_bank_transfer: { country: 'IE' } },
    });
    expect(transferFor('JPY', 'JP')).toEqual({
      funding_type: 'bank_transfer',
      bank_transfer: { type: 'jp_bank_transfer' },
    });
  });

  it.each([119n, 300_001n])('JPY %s does not go at a konbini', (minor) => {
    expect(typesFor('JPY', 'JP', minor)).toEqual(['card', 'customer_balance']);
    expect(typesFor('JPY', 'JP', 120n)).toContain('konbini');
    expect(typesFor('JPY', 'JP', 300_000n)).toContain('konbini');
  });
});
