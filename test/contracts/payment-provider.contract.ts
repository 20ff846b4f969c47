import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import {
  type InvoiceToIssue,
  Issued,
  numbering,
  type PaymentProvider,
} from '../../src/billing/payment-provider.ts';
import type { Try } from '../../src/kernel/carrier.ts';
import { locales } from '../../src/kernel/locale.ts';
import { type Currency, money } from '../../src/kernel/money.ts';
import { house } from '../../src/kernel/visit.ts';
import { NOW } from '../support/room.ts';

const now = Temporal.Instant.from(NOW);

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
    createdAt: now,
    ...values,
  };
}

/** What every payment provider keeps. `issuedSoFar` counts the invoices that exist on the other side, where there is one. */
export function paymentProviderContract(
  name: string,
  open: () => Promise<{ provider: PaymentProvider; issuedSoFar?: () => number; close?: () => Promise<void> }>,
): void {
  describe(`payment provider ${name}`, () => {
    const using = async (work: (at: Awaited<ReturnType<typeof open>>) => Promise<void>) => {
      const at = await open();
      try {
        await work(at);
      } finally {
        await at.close?.();
      }
    };

    it('numbers as the house expects of it', () =>
      using(async ({ provider }) => {
        expect(provider.numbering).toBe(numbering[provider.name]);
      }));

    it('gives a receipt with a number: ours where we number', () =>
      using(async ({ provider }) => {
        const invoice = invoiceFor(provider);
        const issued = Issued.parse(await provider.issue(invoice, tryWith('key-1')));
        if (invoice.number !== null) expect(issued.number).toBe(invoice.number);
        expect(issued.providerRef).not.toBe('');
        expect(issued.payUrl !== undefined || issued.document !== undefined, 'a way to pay').toBe(true);
      }));

    it('tried again with the same key it gives the same receipt and issues nothing more', () =>
      using(async ({ provider, issuedSoFar }) => {
        const invoice = invoiceFor(provider);
        const first = await provider.issue(invoice, tryWith('key-2'));
        const before = issuedSoFar?.();
        expect(await provider.issue(invoice, tryWith('key-2', 2))).toEqual(first);
        expect(issuedSoFar?.()).toBe(before);
      }));

    it.each(locales)('speaks %s', (locale) =>
      using(async ({ provider }) => {
        Issued.parse(await provider.issue(invoiceFor(provider, { locale }), tryWith(`key-${locale}`)));
      }),
    );

    it.each(['JPY', 'USD', 'BHD'])('takes %s', (currency) =>
      using(async ({ provider }) => {
        Issued.parse(await provider.issue(invoiceFor(provider, {}, currency), tryWith(`key-${currency}`)));
      }),
    );
  });
}
