import { describe, expect, it } from 'vitest';
import { readIssuer } from '../../src/billing/issuer.ts';
import { issuer } from './seed-billing.ts';

describe('reading agency.issuer', () => {
  it('complete', () => expect(readIssuer(issuer)).toMatchObject({ issuer: { ...issuer, taxId: undefined } }));

  it('an IBAN stands for an account number', () => {
    const bank = { name: 'B', holder: 'H', iban: 'DE89370400440532013000' };
    expect(readIssuer({ ...issuer, bank }).issuer?.bank).toMatchObject(bank);
  });

  it('needs no account where a provider’s page says how to pay', () => {
    const { bank: _none, ...company } = issuer;
    expect(readIssuer(company).missing).toEqual(['bankName', 'holder', 'account']);
    expect(readIssuer(company, 'stripe').issuer).toMatchObject({ ...company, bank: undefined });
    expect(readIssuer({ legalName: 'Hibiki' }, 'stripe')).toEqual({ missing: ['address'] });
  });

  it.each([
    [undefined, ['legalName', 'address', 'bankName', 'holder', 'account']],
    [null, ['legalName', 'address', 'bankName', 'holder', 'account']],
    [{ legalName: 7, address: ' ', bank: 'none' }, ['legalName', 'address', 'bankName', 'holder', 'account']],
    [{ ...issuer, bank: { ...issuer.bank, account: ' ' } }, ['account']],
    [{ ...issuer, bank: { ...issuer.bank, holder: undefined } }, ['holder']],
  ])('%j lacks %j', (json, missing) => expect(readIssuer(json)).toEqual({ missing }));
});
