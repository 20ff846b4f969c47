import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { agreementPdf } from '../../../src/adapters/documents/agreement-pdf.ts';
import { signedAgreementPdf } from '../../../src/adapters/documents/signed-agreement-pdf.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { readPdf, squeezed } from './read-pdf.ts';
import { agreement, signedAgreement } from './samples.ts';

describe('the signed agreement as PDF', () => {
  it('carries what was shown byte for byte, and its hash on every page', async () => {
    const shown = await agreementPdf(agreement('ja'));
    const documentSha256 = createHash('sha256').update(shown).digest('hex');
    const document = signedAgreement('ja', { shown });
    const certificate = { ...document.certificate, documentSha256 };
    const { attachments, pages } = await readPdf(await signedAgreementPdf({ ...document, certificate }));
    const attached = attachments['agreement.pdf'];
    expect(attached).toBeDefined();
    expect(
      createHash('sha256')
        .update(attached ?? '')
        .digest('hex'),
    ).toBe(documentSha256);
    for (const page of pages) expect(page).toContain(documentSha256);
  });

  it.each(locales)('says in %s who signed what, with which words, from where, and when', async (locale) => {
    const document = signedAgreement(locale);
    const { text } = await readPdf(await signedAgreementPdf(document));
    const [given] = document.signatures;
    const facts = [
      given?.typedName,
      given?.intent,
      given?.company,
      'jan@example.com',
      'U0CLIENT',
      'T0CLIENT',
    ];
    for (const fact of [
      ...facts,
      '203.0.113.7',
      'Version/17.5 Safari',
      '2026-11-21 10:15:30',
      `starter-${locale}`,
    ]) {
      expect(text).toContain(squeezed(fact ?? 'missing'));
    }
    expect(text).not.toContain('\u0000');
  });

  it('says what the signature is in law and what it is not', async () => {
    const { text } = await readPdf(await signedAgreementPdf(signedAgreement('en')));
    expect(text).toContain('Asimpleelectronicsignature');
    expect(text).toContain('Itisnotanadvancedorqualifiedelectronicsignature');
  });

  it('gives the same bytes for the same input', async () => {
    const shown = await agreementPdf(agreement('zh'));
    const once = await signedAgreementPdf(signedAgreement('zh', { shown }));
    expect(Buffer.compare(once, await signedAgreementPdf(signedAgreement('zh', { shown })))).toBe(0);
  });
});
