import { describe, expect, it } from 'vitest';
import { createSigningCodes } from '../../../src/adapters/http/signing-codes.ts';

const codes = createSigningCodes({ secret: 's'.repeat(32) });
const about = { codeId: 'cod_1', agreementId: 'agr_1', contactId: 'con_1', documentSha256: 'a'.repeat(64) };
const others = Object.keys(about).map((key) => ({ ...about, [key]: 'other' }));

describe('one-time codes', () => {
  it('are six digits, the same for the same', () => {
    const made = Array.from({ length: 2000 }, (_, nth) => codes.codeFor({ ...about, codeId: `cod_${nth}` }));
    for (const code of made) expect(code).toMatch(/^\d{6}$/);
    expect(new Set(made).size).toBeGreaterThan(1990);
    expect(new Set(made.map(([first]) => first)).size).toBe(10);
    expect(codes.codeFor(about)).toBe(codes.codeFor({ ...about }));
  });

  it('fit one person’s signature under one document and nothing else, and need the secret', () => {
    const all = [about, ...others];
    const digits = all.map((one) => codes.codeFor(one));
    const macs = all.map((one) => codes.macOf(one, '123456'));
    const foreign = createSigningCodes({ secret: 't'.repeat(32) });
    expect(new Set([...digits, foreign.codeFor(about)]).size).toBe(6);
    expect(new Set([...macs, foreign.macOf(about, '123456'), codes.macOf(about, '123457')]).size).toBe(7);
  });
});
