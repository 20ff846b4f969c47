import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bankTransfer } from '../../../src/adapters/bank-transfer/provider.ts';
import { createDocuments } from '../../../src/adapters/documents/index.ts';
import type { InvoiceDocument } from '../../../src/kernel/documents.ts';
import { invoiceFor, paymentProviderContract, tryWith } from '../../contracts/payment-provider.contract.ts';
import { readPdf } from '../documents/read-pdf.ts';

paymentProviderContract('bank-transfer', async () => {
  const papers = createDocuments();
  let total = 0n;
  return {
    provider: bankTransfer({
      invoice(document) {
        total = document.total.minor;
        return papers.invoice(document);
      },
    }),
    async asksFor({ document }) {
      const words = JSON.stringify(await readPdf(Buffer.from(document?.base64 ?? '', 'base64')));
      return { total, words };
    },
  };
});

const failing = (error: Error) => bankTransfer({ invoice: () => Promise.reject(error) });

describe('an invoice by bank transfer', () => {
  it('is our own PDF: number, both companies, account, purchase order, and the same bytes every time', async () => {
    const provider = bankTransfer(createDocuments());
    const invoice = invoiceFor(provider);
    const { document } = await provider.issue(invoice, tryWith('k'));
    expect(document).toMatchObject({ name: '2026-0042.pdf', mediaType: 'application/pdf' });
    const bytes = Buffer.from(document?.base64 ?? '', 'base64');
    const again = await provider.issue(invoice, tryWith('k', 7));
    const hash = (data: Buffer) => createHash('sha256').update(data).digest('hex');
    expect(hash(Buffer.from(again.document?.base64 ?? '', 'base64'))).toBe(hash(bytes));
    const shown = JSON.stringify(await readPdf(bytes));
    for (const words of [
      '2026-0042',
      'Hibiki Studio K.K.',
      'Kawa Foods',
      'Sumida Bank',
      '1234567',
      'PO-7',
      'T1234567890123',
      'JPY 123,450',
    ])
      expect(shown).toContain(words);
  });

  it('hands everything that the invoice knows to the document', async () => {
    const seen: InvoiceDocument[] = [];
    const provider = bankTransfer({
      invoice: async (document) => {
        seen.push(document);
        return new Uint8Array([1]);
      },
    });
    const invoice = invoiceFor(provider);
    const billTo = { ...invoice.billTo, taxNumber: 'TAX', attention: 'Tomo' };
    await provider.issue({ ...invoice, billTo, issuer: { ...invoice.issuer, taxId: 'ID' } }, tryWith('k'));
    expect(seen[0]).toMatchObject({
      purchaseOrder: 'PO-7',
      project: 'Website',
      taxes: [],
      issuer: { taxNumber: 'ID', qualifiedInvoiceNumber: 'T1234567890123' },
      billTo: { name: 'Kawa Foods', taxNumber: 'TAX', attention: 'Tomo', email: 'k@kawa.example' },
      bankDetails: 'Bank: Sumida Bank\nBranch: Harajuku\nAccount: 1234567\nAccount holder: HIBIKI',
    });
  });

  it('without a number it asks a person: it must never make one up', async () => {
    const provider = bankTransfer(createDocuments());
    await expect(provider.issue(invoiceFor(provider, { number: null }), tryWith('k'))).rejects.toMatchObject({
      name: 'NeedsAHuman',
    });
  });

  it('sums that do not add up need a person, other failures are tried again: nothing has left the house', async () => {
    const add = failing(new RangeError('lines make 1'));
    await expect(add.issue(invoiceFor(add), tryWith('k'))).rejects.toMatchObject({ name: 'NeedsAHuman' });
    const disk = failing(new Error('no space'));
    await expect(disk.issue(invoiceFor(disk), tryWith('k'))).rejects.toMatchObject({ name: 'TryLater' });
  });
});
