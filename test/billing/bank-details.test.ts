import { expect, it } from 'vitest';
import { bankDetailsText } from '../../src/billing/bank-details.ts';
import { readIssuer } from '../../src/billing/issuer.ts';
import { issuer } from './seed-billing.ts';

it.each([
  ['en', 'Bank: Sumida Bank\nBranch: Harajuku\nAccount: 1234567\nAccount holder: HIBIKI STUDIO'],
  ['ja', '銀行名: Sumida Bank\n支店名: Harajuku\n口座番号: 1234567\n口座名義: HIBIKI STUDIO'],
  ['zh', '开户银行: Sumida Bank\n支行: Harajuku\n账号: 1234567\n户名: HIBIKI STUDIO'],
] as const)('bank details in %s, without what is not there', (locale, text) => {
  const bank = readIssuer(issuer).issuer?.bank;
  expect(bank && bankDetailsText(bank, locale)).toBe(text);
});
