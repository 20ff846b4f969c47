import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementPdf } from '../../../src/adapters/documents/agreement-pdf.ts';
import { findSignature } from '../../../src/adapters/seal/find-signature.ts';
import { sealKey } from '../../../src/adapters/seal/kept-certificate.ts';
import { verifySeal } from '../../../src/adapters/seal/verify-seal.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { readPdf } from '../documents/read-pdf.ts';
import { agreement, signedAgreement } from '../documents/samples.ts';
import { AGENCY, openSealing, type Sealing } from './sealing.ts';

/** Tools that know nothing of us; without them the tests that ask them are left out. */
const has = (tool: string): boolean => spawnSync(tool, ['-v'], { stdio: 'ignore' }).error === undefined;

let sealing: Sealing;
let sealed: Uint8Array;
let folder: string;
beforeAll(async () => {
  sealing = await openSealing();
  folder = mkdtempSync(join(tmpdir(), 'engawa-seal-'));
  const shown = await agreementPdf(agreement('ja'));
  const paper = await sealing.paper(undefined, 'ja', { shown });
  sealed = (await sealing.sealBy().apply(paper, sealing.attempt())).bytes;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sealing.room.close();
});

const flipped = (bytes: Uint8Array, at: number, mask = 1): Uint8Array => {
  const other = Uint8Array.from(bytes);
  other[at] = (other[at] ?? 0) ^ mask;
  return other;
};

describe('a sealed document', () => {
  it('verifies, and says whose certificate it is', async () => {
    const seal = await verifySeal(sealed);
    expect(seal?.certificate.name).toBe(AGENCY);
    expect(seal?.certificate.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(seal?.timestamp).toBeUndefined();
  });

  it('no longer verifies when any one bit is another', async () => {
    const { contents } = findSignature(sealed) ?? { contents: { from: 0, to: 0 } };
    const anywhere = fc.nat(sealed.length - 1);
    // The signature itself is a small part of the file: half of the tries go there.
    const inside = fc.integer({ min: contents.from, max: contents.to - 1 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(anywhere, inside), fc.nat(7), async (at, bit) => {
        expect(await verifySeal(flipped(sealed, at, 1 << bit))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('no longer verifies when something is added, cut off or left out', async () => {
    const added = Buffer.concat([sealed, Buffer.from('\n% more\n%%EOF\n')]);
    for (const other of [
      added,
      Buffer.concat([sealed, Buffer.from('\n')]),
      sealed.subarray(0, -1),
      new Uint8Array(),
    ])
      expect(await verifySeal(other)).toBeUndefined();
    expect(await verifySeal(await sealing.paper())).toBeUndefined();
    expect(await verifySeal(await agreementPdf(agreement('ja')))).toBeUndefined();
  });

  it('is not led astray by words that look like a signature', async () => {
    const title = '>> /ByteRange [0 1 2 3] /Contents <00> /Type /Sig /AcroForm 1 0 R startxref';
    const paper = await sealing.paper(undefined, 'en', { title });
    const { bytes } = await sealing.sealBy().apply(paper, sealing.attempt());
    expect(await verifySeal(bytes)).toBeDefined();
  });

  it('is the same file when it is sealed again at the same moment', async () => {
    const paper = await sealing.paper();
    const [once, again] = await Promise.all(
      [1, 2].map(async () => (await sealing.sealBy().apply(paper, sealing.attempt())).bytes),
    );
    expect(Buffer.compare(once ?? Buffer.alloc(0), again ?? Buffer.alloc(1))).toBe(0);
  });

  it.each(locales)('reads in %s as it did without its seal, with what was shown inside', async (locale) => {
    const shown = await agreementPdf(agreement(locale));
    const paper = await sealing.paper(undefined, locale, { shown });
    const { bytes } = await sealing.sealBy().apply(paper, sealing.attempt());
    const before = await readPdf(paper);
    const after = await readPdf(bytes);
    expect(after.pages).toEqual(before.pages);
    const { documentName = '' } = signedAgreement(locale).certificate;
    expect(Buffer.compare(after.attachments[documentName] ?? Buffer.alloc(0), shown)).toBe(0);
    expect(after.text).toContain(AGENCY);
  });

  it('shows in its fields who sealed it, why, where and when', async () => {
    const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const pdf = await getDocument({ data: Uint8Array.from(sealed), verbosity: VerbosityLevel.ERRORS })
      .promise;
    const page = await pdf.getPage(pdf.numPages);
    const fields = await page.getAnnotations();
    expect(fields.map(({ fieldType, fieldName }) => [fieldType, fieldName])).toEqual([['Sig', 'Seal']]);
    const text = Buffer.from(sealed).toString('latin1');
    const utf16 = (value: string) => Buffer.from(`\ufeff${value}`, 'utf16le').swap16().toString('latin1');
    expect(text).toContain(`/Name (${utf16(AGENCY)})`);
    expect(text).toContain(`/Location (${utf16('日本')})`);
    expect(text).toContain('/M (D:20261123010000Z)');
    await pdf.destroy();
  });
});

describe('tools of others', () => {
  const file = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  it.skipIf(!has('pdfsig'))('pdfsig (poppler) finds the signature valid and over the whole file', () => {
    const said = execFileSync('pdfsig', [file('sealed.pdf', sealed)], { encoding: 'utf8' });
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Total document signed');
    expect(said).toContain(`Signer Certificate Common Name: ${AGENCY}`);
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
    expect(said).toContain('Signing Hash Algorithm: SHA-256');
    const { contents } = findSignature(sealed) ?? { contents: { from: 0, to: 0 } };
    const changed = spawnSync('pdfsig', [file('changed.pdf', flipped(sealed, contents.to + 5_000))]);
    expect(changed.stdout.toString()).toContain('Digest Mismatch');
  });

  it.skipIf(!has('openssl'))('openssl verifies it against the certificate', async () => {
    const { contents } = findSignature(sealed) ?? { contents: { from: 0, to: 0 } };
    const covered = Buffer.concat([sealed.subarray(0, contents.from), sealed.subarray(contents.to)]);
    const hex = Buffer.from(sealed).toString('latin1', contents.from + 1, contents.to - 1);
    const { certificate } = await sealKey(sealing.needs);
    const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate).toString('base64')}\n-----END CERTIFICATE-----\n`;
    const verify = (content: Uint8Array) =>
      spawnSync('openssl', [
        ...['cms', '-verify', '-binary', '-inform', 'DER', '-in', file('sig.der', Buffer.from(hex, 'hex'))],
        ...['-content', file('content', content), '-CAfile', file('ca.pem', Buffer.from(pem))],
        ...['-purpose', 'any', '-no_check_time', '-out', '/dev/null'],
      ]);
    expect(verify(covered).stderr.toString()).toContain('CMS Verification successful');
    expect(verify(flipped(covered, 9_000)).status).not.toBe(0);
  });
});
