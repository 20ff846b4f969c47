import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { agreementPdf } from '../../../src/adapters/documents/agreement-pdf.ts';
import { checks, words } from '../../../src/adapters/documents/certificate-words.ts';
import { signedAgreementPdf } from '../../../src/adapters/documents/signed-agreement-pdf.ts';
import { plain } from '../../../src/kernel/format.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { readPdf, squeezed } from './read-pdf.ts';
import { agreement, at, signedAgreement } from './samples.ts';

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

  it.each(locales)('tells of each signer apart when there are several, in %s', async (locale) => {
    const document = signedAgreement(locale);
    const [given] = document.signatures;
    const [first] = document.certificate.signers;
    if (given === undefined || first === undefined) throw new Error('nobody signed');
    const second = { ...given, typedName: '佐々木 健', intent: '二人目の文言' };
    const owner = { ...given, role: 'agency' as const, typedName: '森 葵', intent: '三人目の文言' };
    const signers = [
      { ...first, check: 'e-mail' as const, signedAt: at },
      {
        role: 'client' as const,
        name: '佐々木 健',
        insteadOf: 'Former Signer',
        check: 'phone' as const,
        ip: '198.51.100.9',
        signedAt: at.add({ hours: 1 }),
      },
      { role: 'agency' as const, name: '森 葵', signedAt: at.add({ hours: 2 }) },
    ];
    const { text } = await readPdf(
      await signedAgreementPdf({
        ...document,
        signatures: [given, second, owner],
        certificate: { ...document.certificate, signers },
      }),
    );
    for (const fact of [first.name, '佐々木 健', '森 葵', 'Former Signer', '203.0.113.7', '198.51.100.9'])
      expect(text).toContain(squeezed(fact));
    for (const time of ['10:15:30UTC', '11:15:30UTC', '12:15:30UTC']) expect(text).toContain(time);
    for (const check of ['e-mail', 'phone'] as const)
      expect(text).toContain(squeezed(checks[check]().words[locale]));
    // With the signature, and once more among the statements of the certificate.
    for (const intent of ['二人目の文言', '三人目の文言']) expect(text.split(intent)).toHaveLength(3);
    for (const number of [1, 2, 3])
      expect(text).toContain(squeezed(plain(words.signerOf({ number }), locale)));
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
