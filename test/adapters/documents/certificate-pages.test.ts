import { describe, expect, it } from 'vitest';
import { writeCertificate } from '../../../src/adapters/documents/certificate-pages.ts';
import { actions } from '../../../src/adapters/documents/certificate-words.ts';
import { openPaper } from '../../../src/adapters/documents/document.ts';
import { utc } from '../../../src/adapters/documents/utc.ts';
import type { SignedAgreementDocument } from '../../../src/kernel/documents.ts';
import { readPdf } from './read-pdf.ts';
import { at, signedAgreement } from './samples.ts';

async function certificateOf(document: SignedAgreementDocument) {
  const { locale } = document;
  const paper = await openPaper({
    locale,
    title: 't',
    header: 'h',
    footer: ['f'],
    pageOf: String,
    createdAt: at,
  });
  writeCertificate(paper, document);
  return readPdf(await paper.finish());
}

describe('the certificate', () => {
  it('lists every event in order, in words for known actions, with its time in UTC', async () => {
    const { text } = await certificateOf(signedAgreement('en'));
    const places = [
      '2026-11-19 08:15:30',
      '2026-11-21 08:15:30',
      '2026-11-21 10:11:30',
      '2026-11-21 10:15:30',
    ].map((time) => text.indexOf(time.replace(' ', '')));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(text).toContain('Consentedtodealelectronically');
    expect(text).toContain('copied-to-archive');
  });

  it("shows an event's browser only where it is another one than the signer's", async () => {
    const document = signedAgreement('en');
    const event = { at, action: 'downloaded', by: 'Jan', userAgent: 'OtherBrowser/1.0' };
    const events = [...document.certificate.events, event];
    const { text } = await certificateOf({ ...document, certificate: { ...document.certificate, events } });
    expect(text.split('Version/17.5').length - 1).toBe(1);
    expect(text).toContain('OtherBrowser/1.0');
  });

  it('leaves out what is not known, and speaks of the attachment only when there is one', async () => {
    const document = signedAgreement('en');
    const signers = [{ role: 'client', name: 'Jan' }] as const;
    const { text } = await certificateOf({ ...document, certificate: { ...document.certificate, signers } });
    expect(text).not.toContain('Slackuser');
    expect(text).not.toContain('attached');
    expect((await certificateOf({ ...document, shown: new Uint8Array(3) })).text).toContain('attached');
  });

  it('knows a word for every action, and times to the second', () => {
    for (const said of Object.values(actions)) expect(said().words.ja).not.toBe('');
    expect(utc(at)).toBe('2026-11-21 10:15:30 UTC');
  });
});
