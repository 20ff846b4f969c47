import { generateKeyPairSync } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/config.ts';
import { docuSignCheck } from '../../src/doctor/check-docusign.ts';
import { Secret } from '../../src/secret.ts';
import { configOf, real, saidBy, serving } from './asked.ts';

const guid = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();

const world = { realMs: () => 1_795_000_000_000, sleep: async () => undefined };

const oauth = (answer: { token?: object; status?: number; account?: string } = {}) =>
  serving(async (request, response) => {
    await text(request);
    const body = request.url?.startsWith('/oauth/token')
      ? (answer.token ?? { access_token: 'token', token_type: 'Bearer', expires_in: 3600 })
      : { accounts: [{ account_id: answer.account ?? guid(3), base_uri: 'https://demo.docusign.net' }] };
    const status = request.url?.startsWith('/oauth/token') ? (answer.status ?? 200) : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });

async function said(answer: Parameters<typeof oauth>[0], more: Partial<Config> = {}) {
  const config: Config = {
    ...configOf({ ...real, PUBLIC_URL: 'https://engawa.example.com' }),
    signatureProvider: 'docusign',
    DOCUSIGN_INTEGRATION_KEY: guid(1),
    DOCUSIGN_USER_ID: guid(2),
    DOCUSIGN_ACCOUNT_ID: guid(3),
    DOCUSIGN_PRIVATE_KEY: new Secret(pem),
    DOCUSIGN_OAUTH_BASE: await oauth(answer),
    DOCUSIGN_CONNECT_KEY: new Secret('connect-key'),
    ...more,
  };
  return saidBy(docuSignCheck(config, world));
}

describe('the doctor looks at DocuSign', () => {
  it('tries the key, finds the account, and knows about the webhook', async () => {
    expect(await said({})).toEqual([
      'ok: the key is good and consent was given: the account at demo.docusign.net',
      'ok: it reports to /webhooks/docusign, and its messages are checked by the HMAC key',
    ]);
  });

  it('gives the address where consent is missing', async () => {
    const [answer] = await said({ status: 400, token: { error: 'consent_required' } });
    expect(answer).toMatch(
      /^wrong: it waits for consent → open this address once .*\/oauth\/auth\?response_type=code/,
    );
    expect(answer).toContain(guid(1));
  });

  it('names the variable that is wrong', async () => {
    const error_description = 'no_valid_keys_or_signatures';
    expect(await said({ status: 400, token: { error: 'invalid_grant', error_description } })).toEqual([
      expect.stringMatching(/^wrong: .*DOCUSIGN_PRIVATE_KEY/),
    ]);
    expect(await said({ account: guid(9) })).toEqual([expect.stringMatching(/^wrong: DOCUSIGN_ACCOUNT_ID/)]);
    expect(await said({}, { DOCUSIGN_BASE_PATH: 'https://na3.docusign.net/restapi' })).toEqual([
      expect.stringMatching(/^wrong: DOCUSIGN_BASE_PATH/),
    ]);
  });

  it('names what the webhook lacks', async () => {
    expect((await said({}, { DOCUSIGN_CONNECT_KEY: undefined })).at(-1)).toMatch(
      /^wrong: DOCUSIGN_CONNECT_KEY is not set/,
    );
    expect((await said({}, { publicUrl: undefined })).at(-1)).toMatch(/^wrong: .*https address only/);
  });

  it('says when it is connected but does not take new agreements, and when it is not connected', async () => {
    expect((await said({}, { signatureProvider: 'click-to-sign' })).at(-1)).toMatch(
      /^off: new agreements are signed on our own page/,
    );
    expect(await saidBy(docuSignCheck(configOf({}), world))).toEqual([
      expect.stringMatching(/^off: people sign on our own page/),
    ]);
  });
});
