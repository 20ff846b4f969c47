import { z } from 'zod';
import type { DocuSignWorld } from './account.ts';
import { askHttp, jsonOf } from './ask-http.ts';
import { until } from './deadline.ts';
import { createRest } from './rest.ts';
import { BadCredentials, ConsentMissing } from './token.ts';

/** How the connection to DocuSign stands. `problem` says what to do; no secret is in it. */
export type DocuSignConnection =
  | { readonly state: 'ok'; readonly account: string; readonly basePath: string }
  | { readonly state: 'consent-missing'; readonly url: string; readonly problem: string }
  | { readonly state: 'refused' | 'unreachable'; readonly problem: string };

const UserInfo = z.object({
  accounts: z.array(
    z.object({ account_id: z.string(), account_name: z.string().catch(''), base_uri: z.string() }),
  ),
});

const CHECK_MS = 10_000;

/**
 * Asks for a token, for what its user may use, and for one page of the account itself: key, user, consent, account and
 * address. Creates nothing there. Never throws, and ends within seconds.
 */
export async function checkConnection(
  world: DocuSignWorld,
  signal: AbortSignal = new AbortController().signal,
): Promise<DocuSignConnection> {
  const { account } = world;
  const rest = createRest(world);
  const within = until(signal, CHECK_MS);
  try {
    const token = await rest.token.get(within);
    const answer = await askHttp(
      `${account.oauthBase}/oauth/userinfo`,
      { headers: { authorization: `Bearer ${token}`, accept: 'application/json' } },
      within,
    );
    const { accounts } = UserInfo.parse(jsonOf(answer));
    const own = accounts.find(({ account_id }) => account_id === account.accountId);
    if (own === undefined)
      return {
        state: 'refused',
        problem:
          'DOCUSIGN_ACCOUNT_ID is not an account of this user: copy the API account id from Apps and Keys',
      };
    const basePath = await rest.basePath(within);
    const wrong = wrongBase(basePath, own.base_uri);
    if (wrong !== undefined) return { state: 'refused', problem: wrong };
    return { state: 'ok', account: own.account_name, basePath };
  } catch (error) {
    return fromFailure(error);
  }
}

/** A base of another region answers with words that nobody understands. Addresses outside of DocuSign are a stand-in's. */
function wrongBase(basePath: string, baseUri: string): string | undefined {
  const isDocuSign = /(^|\.)docusign\.(com|net)$/.test(new URL(basePath).hostname);
  if (!isDocuSign || basePath === `${baseUri}/restapi`) return undefined;
  return `DOCUSIGN_BASE_PATH is not where this account is: set it to ${baseUri}/restapi, or leave it out`;
}

function fromFailure(error: unknown): DocuSignConnection {
  const problem = error instanceof Error ? error.message : String(error);
  if (error instanceof ConsentMissing) return { state: 'consent-missing', url: error.url, problem };
  return { state: error instanceof BadCredentials ? 'refused' : 'unreachable', problem };
}
