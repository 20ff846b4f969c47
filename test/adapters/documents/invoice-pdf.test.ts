import { describe, expect, it } from 'vitest';
import { invoicePdf } from '../../../src/adapters/documents/invoice-pdf.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { money } from '../../../src/kernel/money.ts';
import { readPdf, squeezed } from './read-pdf.ts';
import { invoice } from './samples.ts';

describe('the invoice as PDF', () => {
  it.each(locales)('says in %s who bills whom, for what, until when', async (locale) => {
    const document = invoice(locale);
    const { text, pages } = await readPdf(await invoicePdf(document));
    const { issuer, billTo, lines, note, bankDetails } = document;
    const said = [
      issuer.name,
      issuer.email,
      billTo.name,
      billTo.attention,
      ...lines.map((line) => line.description),
    ];
    for (const part of [...said, note, 'PO-7781', 'KUMO-2026-0042'])
      expect(text).toContain(squeezed(part ?? 'missing'));
    for (const detail of bankDetails?.split(/[:：\n]/) ?? []) expect(text).toContain(squeezed(detail));
    expect(text).not.toContain('\u0000');
    expect(pages).toHaveLength(1);
  });

  it('is a Japanese qualified invoice: number, sums and tax per rate, reduced rate marked', async () => {
    const { text } = await readPdf(await invoicePdf(invoice('ja')));
    expect(text).toContain('登録番号：T1234567890123');
    expect(text).toContain('消費税10%（対象額JPY600,000）JPY60,000');
    expect(text).toContain('消費税8%（対象額JPY10,000）JPY800');
    expect(text).toContain('※は軽減税率対象です。');
    expect(text).toContain('2026年12月18日(金)');
  });

  it('addresses a company with 御中, a person at it with 様, and never both', async () => {
    const company = await readPdf(await invoicePdf(invoice('ja', { billTo: { name: '髙﨑商事㈱' } })));
    expect(company.text).toContain('髙﨑商事㈱御中');
    const already = await readPdf(await invoicePdf(invoice('ja', { billTo: { name: '髙﨑商事㈱ 御中' } })));
    expect(already.text).not.toContain('御中御中');
    const person = await readPdf(await invoicePdf(invoice('ja')));
    expect(person.text).toContain('髙橋一郎様');
    expect(person.text).not.toContain('御中');
  });

  it('shows no tax where there is none', async () => {
    const lines = [{ description: 'Design', amount: money(120_000n, 'USD') }];
    const { text } = await readPdf(
      await invoicePdf(invoice('en', { lines, taxes: [], total: money(120_000n, 'USD') })),
    );
    expect(text).toContain('TotalUSD1,200.00');
    expect(text).not.toContain('Subtotal');
    expect(text).not.toContain('Taxrate');
  });

  it('refuses a total that is not the sum, or another currency', async () => {
    await expect(invoicePdf(invoice('en', { total: money(1n, 'USD') }))).rejects.toThrow(RangeError);
    await expect(invoicePdf(invoice('en', { total: money(67_080_000n, 'EUR') }))).rejects.toThrow(RangeError);
  });

  it('goes over as many pages as its lines need, the head of the table on each', async () => {
    const lines = Array.from({ length: 90 }, (_, index) => ({
      description: `Item ${index + 1}`,
      amount: money(100n, 'USD'),
    }));
    const total = money(9_000n, 'USD');
    const { pages } = await readPdf(await invoicePdf(invoice('en', { lines, taxes: [], total })));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(0, -1)) expect(page).toContain('Description');
    expect(pages.join('')).toContain('Item 90');
  });

  it('names account and reference on one page, however many lines stand above them', async () => {
    for (let count = 7; count <= 10; count += 1) {
      const lines = Array.from({ length: count }, () => ({ description: 'Page', amount: money(1n, 'USD') }));
      const total = money(BigInt(count), 'USD');
      const { placed } = await readPdf(await invoicePdf(invoice('en', { lines, taxes: [], total })));
      const pageOf = (text: string) => placed.find((one) => one.text.startsWith(text))?.page;
      expect([count, pageOf('How to pay'), pageOf('Bank')]).toEqual([
        count,
        pageOf('Payment reference'),
        pageOf('Payment reference'),
      ]);
    }
  });

  it('gives the same bytes for the same input', async () => {
    expect(Buffer.compare(await invoicePdf(invoice('zh')), await invoicePdf(invoice('zh')))).toBe(0);
  });
});
