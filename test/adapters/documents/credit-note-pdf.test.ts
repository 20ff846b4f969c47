import { describe, expect, it } from 'vitest';
import { creditNotePdf } from '../../../src/adapters/documents/credit-note-pdf.ts';
import type { CreditNoteDocument } from '../../../src/kernel/credit-note-document.ts';
import { type Locale, locales } from '../../../src/kernel/locale.ts';
import { money } from '../../../src/kernel/money.ts';
import { readPdf, squeezed } from './read-pdf.ts';
import { at, invoice } from './samples.ts';

function note(locale: Locale, change: Partial<CreditNoteDocument> = {}): CreditNoteDocument {
  const { issuer, billTo, issuedOn, number, total } = invoice(locale);
  const { currency } = total;
  return {
    locale,
    number: 'CN-2026-0001',
    issuedOn,
    invoice: { number, issuedOn },
    issuer,
    billTo,
    project: 'Website',
    purchaseOrder: 'PO-7781',
    reason:
      locale === 'en' ? 'Two pages were left out' : locale === 'ja' ? '2ページ減のため' : '减少两个页面',
    lines: [{ description: 'Wireframes', amount: money(100_000n, currency), taxRate: 1000 }],
    taxes: [{ rate: 1000, base: money(100_000n, currency), amount: money(10_000n, currency) }],
    total: money(110_000n, currency),
    createdAt: at,
    ...change,
  };
}

describe('a credit note as PDF', () => {
  it.each(locales)('says in %s who takes what off which invoice, and why', async (locale) => {
    const document = note(locale);
    const { text, pages } = await readPdf(await creditNotePdf(document));
    const { issuer, billTo, reason } = document;
    for (const part of [issuer.name, billTo.name, reason, 'CN-2026-0001', document.invoice.number, 'PO-7781'])
      expect(text).toContain(squeezed(part));
    expect(text).not.toContain('\u0000');
    expect(pages).toHaveLength(1);
  });

  it('is a Japanese return invoice: registration number, and sums and tax taken off for each rate', async () => {
    const { text } = await readPdf(await creditNotePdf(note('ja')));
    expect(text).toContain('登録番号：T1234567890123');
    expect(text).toContain(squeezed('消費税 10%（対象額 JPY 100,000）'));
  });

  it('says where the tax is contained', async () => {
    const contained = note('en', {
      lines: [{ description: 'Wireframes', amount: money(110_000n, 'USD') }],
      taxes: note('en').taxes.map((tax) => ({ ...tax, isContained: true })),
    });
    const { text } = await readPdf(await creditNotePdf(contained));
    expect(text).toContain(squeezed('USD 1,000.00'));
    expect(text).toContain(squeezed('of which'));
  });

  it('refuses what does not add up', async () => {
    await expect(creditNotePdf(note('en', { total: money(110_001n, 'USD') }))).rejects.toThrow(RangeError);
  });

  it('is the same twice', async () => {
    expect(await creditNotePdf(note('ja'))).toEqual(await creditNotePdf(note('ja')));
  });
});
