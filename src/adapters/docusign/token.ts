import { createSign } from 'node:crypto';
import { z } from 'zod';
import { NeedsAHuman } from '../../kernel/effect.ts';
import { consentUrl, type DocuSignAccount, type DocuSignWorld, SCOPES } from './account.ts';
import { askHttp, jsonOf } from './ask-http.ts';
import { CALL_MS, within } from './deadline.ts';
import { DocuSignRefusal } from './failure.ts';

/** Consent was never given, or was taken back: a step of the setup, and where it is done. */
export class ConsentMissing extends NeedsAHuman {
  readonly url: string;
  constructor(url: string) {
    super(`DocuSign waits for consent. Its user opens this address once and agrees, then try again: ${url}`);
    this.url = url;
  }
}

/** DocuSign does not know the key, the user or the account; the words say which variable to look at. */
export class BadCredentials extends NeedsAHuman {}

export interface TokenSource {
  get(signal: AbortSignal): Promise<string>;
  /** It was refused: the next one is fetched anew. */
  drop(token: string): void;
}

/** Refreshed this long before it ends. */
const EARLY_MS = 5 * 60_000;
const Granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().default(3600) });

/** JWT grant. One token for everybody who asks, and one request for it however many wait. */
export function createToken({ account, realMs }: Pick<DocuSignWorld, 'account' | 'realMs'>): TokenSource {
  let kept: { readonly token: string; readonly untilMs: number } | undefined;
  let fetching: Promise<string> | undefined;
  const fetchOne = async (): Promise<string> => {
    const askedMs = realMs();
    // The deadline is this request's own: whoever stops waiting must not take it from the others.
    const { access_token: token, expires_in } = await grant(account, askedMs, AbortSignal.timeout(CALL_MS));
    kept = { token, untilMs: askedMs + expires_in * 1000 - EARLY_MS };
    return token;
  };
  return {
    get(signal) {
      if (kept !== undefined && realMs() < kept.untilMs) return Promise.resolve(kept.token);
      fetching ??= fetchOne().finally(() => {
        fetching = undefined;
      });
      return within(fetching, signal);
    },
    drop(token) {
      if (kept?.token === token) kept = undefined;
    },
  };
}

async function grant(account: DocuSignAccount, nowMs: number, signal: AbortSignal) {
  const body = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: assertionOf(account, nowMs),
  });
  try {
    const answer = await askHttp(
      `${account.oauthBase}/oauth/token`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        body: body.toString(),
      },
      signal,
    );
    return Granted.parse(jsonOf(answer));
  } catch (error) {
    throw error instanceof DocuSignRefusal ? wordsFor(error, account) : error;
  }
}

/** RS256, and `aud` is the bare host: DocuSign refuses an address. */
export function assertionOf(
  { integrationKey, userId, oauthBase, privateKey }: DocuSignAccount,
  nowMs: number,
): string {
  const now = Math.floor(nowMs / 1000);
  const claims = {
    iss: integrationKey,
    sub: userId,
    aud: new URL(oauthBase).host,
    iat: now,
    exp: now + 3600,
    scope: SCOPES,
  };
  const head = [{ typ: 'JWT', alg: 'RS256' }, claims].map(encoded).join('.');
  return `${head}.${createSign('RSA-SHA256').update(head).sign(privateKey, 'base64url')}`;
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** What OAuth's short words mean for whoever set it up. */
function wordsFor(refusal: DocuSignRefusal, account: DocuSignAccount): Error {
  if (refusal.status >= 500 || refusal.status === 429) return refusal;
  const said = `${refusal.errorCode} ${refusal.message}`;
  if (/consent_required/.test(said)) return new ConsentMissing(consentUrl(account));
  const known = hints.find(([mark]) => mark.test(said));
  return new BadCredentials(
    `DocuSign gives no access (${refusal.errorCode}): ${known?.[1] ?? 'check the DOCUSIGN_ variables'}`,
  );
}

const hints: readonly (readonly [RegExp, string])[] = [
  [
    /no_valid_keys_or_signatures/,
    'DOCUSIGN_PRIVATE_KEY does not belong to the integration key. Copy the private key of the RSA key pair listed there',
  ],
  [
    /issuer_not_found/,
    'DOCUSIGN_INTEGRATION_KEY is not known at DOCUSIGN_OAUTH_BASE. Demo keys live at https://account-d.docusign.com',
  ],
  [/user_not_found/, 'DOCUSIGN_USER_ID is not a user there. Copy the user id from Apps and Keys'],
  [/invalid_request|expired/, 'the clock of this machine may be wrong, or DOCUSIGN_OAUTH_BASE'],
];
