import { Temporal } from 'temporal-polyfill';
import { newId } from '../../src/adapters/system/ids.ts';
import type { InvoiceToIssue, PaymentProvider } from '../../src/billing/payment-provider.ts';
import type { Try } from '../../src/kernel/carrier.ts';
import { type Currency, money } from '../../src/kernel/money.ts';
import { house } from '../../src/kernel/visit.ts';
import { NOW } from '../support/room.ts';

export const now = Temporal.Instant.from(NOW);

/** A try with this key; every try of one effect has the same. */
export const tryWith = (key: string, attempt = 1): Try => ({
  key,
  attempt,
  firstTriedMs: Date.now(),
  mustBeOurs: () => undefined,
  beginDoubt: async () => undefined,
  visit: { person: house, locale: 'en', now, newId },
  signal: AbortSignal.timeout(20_000),
});

export function invoiceFor(
  provider: PaymentProvider,
  values: Partial<InvoiceToIssue> = {},
  currency: Currency = 'JPY',
): InvoiceToIssue {
  const amount = money(123_450n, currency);
  return {
    invoiceId: newId('inv'),
    engagementId: newId('eng'),
    provider: provider.name,
    project: 'Website',
    locale: 'en',
    number: provider.numbering === 'ours' ? '2026-0042' : null,
    issuedOn: Temporal.PlainDate.from('2026-11-23'),
    dueOn: Temporal.PlainDate.from('2026-12-07'),
    total: amount,
    lines: [{ subject: 'mil_1', description: 'Wireframes 線画', amount }],
    issuer: {
      legalName: 'Hibiki Studio K.K.',
      address: 'Shibuya\nTokyo',
      taxId: undefined,
      registrationNumber: 'T1234567890123',
      bank: {
        name: 'Sumida Bank',
        holder: 'HIBIKI',
        branch: 'Harajuku',
        account: '1234567',
        iban: undefined,
        swift: undefined,
      },
      banks: {},
    },
    billTo: {
      legalName: 'Kawa Foods',
      address: 'Osaka',
      taxNumber: undefined,
      purchaseOrder: 'PO-7',
      attention: undefined,
      email: 'k@kawa.example',
    },
    client: { id: 'cli_kawa', email: 'k@kawa.example' },
    timeZone: 'Asia/Tokyo',
    country: 'JP',
    createdAt: now,
    ...values,
  };
}
