import { describe, expect, it } from 'vitest';
import {
  type InvoiceToIssue,
  Issued,
  numbering,
  type PaymentProvider,
} from '../../src/billing/payment-provider.ts';
import { locales } from '../../src/kernel/locale.ts';
import { money } from '../../src/kernel/money.ts';
import { invoiceFor, now, tryWith } from './invoice-to-issue.ts';

export { invoiceFor, tryWith } from './invoice-to-issue.ts';

interface Opened {
  readonly provider: PaymentProvider;
  /** How many invoices exist on the other side, where there is one. */
  readonly issuedSoFar?: () => number;
  /** What the client is asked for, in minor units, and what is said beside it. */
  readonly asksFor: (issued: Issued) => Promise<{ readonly total: bigint; readonly words: string }>;
  /** The client pays all that is open, where that is not done at the bank. */
  readonly clientPays?: (providerRef: string) => void;
  readonly close?: () => Promise<void>;
}

/** What every payment provider keeps. */
export function paymentProviderContract(name: string, open: () => Promise<Opened>): void {
  const using = async (work: (at: Opened) => Promise<void>) => {
    const at = await open();
    try {
      await work(at);
    } finally {
      await at.close?.();
    }
  };
  describe(`payment provider ${name}`, () => {
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

    it('asks for lines and tax, and names rate and tax', () =>
      using(async ({ provider, asksFor }) => {
        const issued = await provider.issue(taxed(provider), tryWith('key-tax'));
        const { total, words } = await asksFor(issued);
        expect(total).toBe(135_795n);
        expect(words).toMatch(/10\s?%/);
        expect(words).toContain('12,345');
      }));

    it('what is free costs nothing, and what is deducted is taken off', () =>
      using(async ({ provider, asksFor }) => {
        const line = (subject: string, minor: bigint) => ({
          subject,
          description: subject,
          amount: money(minor, 'JPY'),
        });
        const lines = [
          line('Work', 123_450n),
          line('Less deposit', -23_450n),
          { ...line('Icons', 0n), worth: money(5_000n, 'JPY') },
        ];
        const total = money(100_000n, 'JPY');
        const issued = await provider.issue(invoiceFor(provider, { lines, total }), tryWith('key-less'));
        const asked = await asksFor(issued);
        expect(asked.total).toBe(100_000n);
        for (const words of ['Less deposit', 'Icons', '5,000']) expect(asked.words).toContain(words);
      }));

    it('what was withdrawn and is billed again is an invoice of its own', () =>
      using(async ({ provider, asksFor }) => {
        const first = await provider.issue(invoiceFor(provider), tryWith('key-old'));
        await takenBack(provider, first.providerRef);
        const next = invoiceFor(provider, {
          number: provider.numbering === 'ours' ? '2026-0043' : null,
          replaces: first.number,
        });
        const second = await provider.issue(next, tryWith('key-new'));
        expect([second.number, second.providerRef]).not.toContain(first.number);
        expect(second.providerRef).not.toBe(first.providerRef);
        expect((await asksFor(second)).total).toBe(123_450n);
      }));
  });
  afterwardsContract(name, using);
}

const taxed = (provider: PaymentProvider): InvoiceToIssue => {
  const [base, tax] = [money(123_450n, 'JPY'), money(12_345n, 'JPY')];
  return invoiceFor(provider, {
    total: money(135_795n, 'JPY'),
    lines: [{ subject: 'mil_1', description: 'Wireframes', amount: base, taxRate: 1_000 }],
    taxes: {
      name: 'consumption',
      contained: false,
      rounding: 'down',
      rows: [{ rate: 1_000, reduced: false, base, tax }],
    },
  });
};

const about = (providerRef: string, key: string) => ({
  key,
  providerRef,
  signal: AbortSignal.timeout(20_000),
  mustBeOurs: () => undefined,
});

/** Twice, as after a crash. */
async function takenBack({ remote }: PaymentProvider, providerRef: string): Promise<void> {
  if (remote === undefined) return;
  for (const _again of [1, 2]) await remote.void(about(providerRef, `${providerRef}:void`));
  expect(await remote.ask(about(providerRef, 'look'))).toMatchObject({ status: 'void', payments: [] });
}

/** What a provider that keeps invoices of its own does with them. Where nothing lives elsewhere there is nothing to ask. */
function afterwardsContract(
  name: string,
  using: (work: (at: Opened) => Promise<void>) => Promise<void>,
): void {
  const issued = (
    work: (at: Opened, remote: NonNullable<PaymentProvider['remote']>, providerRef: string) => Promise<void>,
  ) =>
    using(async (at) => {
      const { remote } = at.provider;
      if (remote === undefined) return expect(at.provider.name).toBe('bank-transfer');
      const { providerRef } = await at.provider.issue(invoiceFor(at.provider), tryWith('key-there'));
      await work(at, remote, providerRef);
    });

  describe(`payment provider ${name}, afterwards`, () => {
    it('a credit note is made once, and lowers what is open', () =>
      issued(async (_at, remote, ref) => {
        const credit = () =>
          remote.credit({ ...about(ref, 'crn_1:credit'), amount: money(23_450n, 'JPY'), reason: 'Less' });
        const first = await credit();
        expect(await credit()).toEqual(first);
        expect(await remote.ask(about(ref, 'look'))).toMatchObject({ status: 'open', credited: '23450' });
      }));

    it('a part that came another way is noted once, and the rest stays open', () =>
      issued(async ({ clientPays }, remote, ref) => {
        const report = () =>
          remote.report({
            ...about(ref, 'pay_1:report'),
            amount: money(23_450n, 'JPY'),
            reference: 'KAWA',
            paidAt: now,
          });
        const first = await report();
        expect(await report()).toEqual(first);
        const noted = { ref: first.ref, amount: '23450', reported: true, key: 'pay_1:report' };
        expect(await remote.ask(about(ref, 'look'))).toMatchObject({ status: 'open', payments: [noted] });
        clientPays?.(ref);
        expect(await remote.ask(about(ref, 'look'))).toMatchObject({
          status: 'paid',
          payments: [noted, { amount: '100000', reported: false, key: null }],
        });
      }));

    it('what was paid is given back once, and can’t be taken back', () =>
      issued(async ({ clientPays }, remote, ref) => {
        clientPays?.(ref);
        const { payments } = await remote.ask(about(ref, 'look'));
        const refund = () =>
          remote.refund({
            ...about(ref, 'ref_1:refund'),
            payment: payments[0]?.reference ?? '',
            amount: money(450n, 'JPY'),
            reason: 'Too much',
          });
        const first = await refund();
        expect(await refund()).toEqual(first);
        const { refunds } = await remote.ask(about(ref, 'look'));
        expect(refunds).toMatchObject([{ ref: first.ref, key: 'ref_1:refund', amount: '450' }]);
        await expect(remote.void(about(ref, 'void'))).rejects.toMatchObject({ name: 'NeedsAHuman' });
      }));

    it('paid without the provider it is not asked for there any more', () =>
      issued(async (_at, remote, ref) => {
        for (const _again of [1, 2]) await remote.settle(about(ref, `${ref}:settle`));
        expect(await remote.ask(about(ref, 'look'))).toMatchObject({ status: 'paid' });
        await expect(remote.void(about(ref, 'void'))).rejects.toMatchObject({ name: 'NeedsAHuman' });
      }));

    it('one that is gone is said to be', () =>
      issued(async (_at, remote) => {
        expect((await remote.ask(about('in_unknown', 'look'))).status).toBe('gone');
      }));
  });
}
