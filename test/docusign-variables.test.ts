import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BadConfig, readConfig } from '../src/config.ts';
import { docuSignAccountFrom } from '../src/docusign-variables.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});
const all = {
  DOCUSIGN_INTEGRATION_KEY: '00000000-0000-4000-8000-000000000001',
  DOCUSIGN_USER_ID: '00000000-0000-4000-8000-000000000002',
  DOCUSIGN_ACCOUNT_ID: '00000000-0000-4000-8000-000000000003',
  DOCUSIGN_PRIVATE_KEY: privateKey,
};

function problemsOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof BadConfig)) throw error;
    return error.problems;
  }
}

describe('what DocuSign needs', () => {
  it.each(Object.keys(all))('%s is named with its fix where it is missing', (name) => {
    const environment = { ...all, [name]: undefined, SIGNATURE_PROVIDER: 'docusign' };
    expect(problemsOf(environment)).toEqual([
      expect.stringMatching(new RegExp(`^${name}: .*SIGNATURE_PROVIDER=click-to-sign`)),
    ]);
  });

  it('everything that is missing is named at once', () => {
    expect(problemsOf({ SIGNATURE_PROVIDER: 'docusign' })).toHaveLength(4);
    const { DOCUSIGN_INTEGRATION_KEY } = all;
    expect(problemsOf({ DOCUSIGN_INTEGRATION_KEY })).toHaveLength(3);
  });

  it('keys alone choose DocuSign, and a choice is a choice', () => {
    expect(readConfig(all).signatureProvider).toBe('docusign');
    expect(readConfig({ ...all, SIGNATURE_PROVIDER: 'click-to-sign' }).signatureProvider).toBe(
      'click-to-sign',
    );
  });

  it('a key may stand in one line; half a key is refused without being shown', () => {
    const oneLine = privateKey.replaceAll('\n', '\\n');
    const account = docuSignAccountFrom(readConfig({ ...all, DOCUSIGN_PRIVATE_KEY: oneLine }));
    expect(account?.privateKey.trim()).toBe(privateKey.trim());
    const half = problemsOf({ ...all, DOCUSIGN_PRIVATE_KEY: privateKey.slice(0, 300) });
    expect(half).toEqual([expect.stringContaining('DOCUSIGN_PRIVATE_KEY: paste the whole')]);
    expect(half.join()).not.toContain(privateKey.slice(100, 140));
  });

  it.each([
    [{}, 'https://account.docusign.com'],
    [{ DOCUSIGN_BASE_PATH: 'https://demo.docusign.net/restapi/' }, 'https://account-d.docusign.com'],
    [{ DOCUSIGN_OAUTH_BASE: 'http://127.0.0.1:4010' }, 'http://127.0.0.1:4010'],
  ])('%j asks for access at %s', (bases, oauthBase) => {
    expect(docuSignAccountFrom(readConfig({ ...all, ...bases }))).toMatchObject({ oauthBase });
  });

  it('a shifted clock meets no production by default either', () => {
    const ENGAWA_CLOCK = '2026-11-23T01:00:00Z';
    expect(problemsOf({ ...all, ENGAWA_CLOCK }).join()).toContain('ENGAWA_CLOCK: remove it');
    const demo = { DOCUSIGN_OAUTH_BASE: 'https://account-d.docusign.com' };
    expect(problemsOf({ ...all, ...demo, ENGAWA_CLOCK })).toEqual([]);
  });
});
