import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import type { DocuSignAccount } from '../../../src/adapters/docusign/account.ts';
import { checkConnection } from '../../../src/adapters/docusign/check-connection.ts';
import { startDocuSign } from '../../support/docusign/stand-in.ts';

const there = await startDocuSign();
afterAll(() => there.close());

const check = (more: Partial<DocuSignAccount> = {}, signal?: AbortSignal) =>
  checkConnection(
    { account: { ...there.account, ...more }, realMs: () => Date.now(), sleep: async () => undefined },
    signal,
  );

it('says that all is well, and where the account is', async () => {
  expect(await check()).toEqual({ state: 'ok', account: 'Hibiki Studio', basePath: `${there.base}/restapi` });
  const { basePath: _given, ...account } = there.account;
  const world = { account, realMs: () => Date.now(), sleep: async () => undefined };
  expect(await checkConnection(world)).toMatchObject({ state: 'ok', basePath: `${there.base}/restapi` });
});

it('says where to give consent', async () => {
  there.world.consented = false;
  const found = await check();
  there.world.consented = true;
  expect(found.state).toBe('consent-missing');
  const url = new URL('url' in found ? found.url : '');
  expect(url.pathname).toBe('/oauth/auth');
  expect(url.search).toContain('scope=signature%20impersonation');
  expect(url.searchParams.get('client_id')).toBe(there.account.integrationKey);
});

const otherKey = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).privateKey;

it.each([
  ['DOCUSIGN_PRIVATE_KEY', { privateKey: otherKey }],
  ['DOCUSIGN_INTEGRATION_KEY', { integrationKey: randomUUID() }],
  ['DOCUSIGN_USER_ID', { userId: randomUUID() }],
  ['DOCUSIGN_ACCOUNT_ID', { accountId: randomUUID() }],
])('names %s when that is what is wrong', async (name, more) => {
  const found = await check(more);
  expect(found).toMatchObject({ state: 'refused', problem: expect.stringContaining(name) });
  expect(JSON.stringify(found)).not.toContain('PRIVATE KEY-----');
});

it('ends where nothing answers', async () => {
  expect(await check({ oauthBase: 'http://127.0.0.1:9' })).toMatchObject({ state: 'unreachable' });
  there.fail('POST /oauth', 'hang');
  expect(await check({}, AbortSignal.timeout(200))).toMatchObject({ state: 'unreachable' });
});
