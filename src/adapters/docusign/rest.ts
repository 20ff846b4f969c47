import type { ApiClient, EnvelopesApi } from 'docusign-esign';
import { z } from 'zod';
import { NeedsAHuman } from '../../kernel/effect.ts';
import type { DocuSignWorld } from './account.ts';
import { askHttp, jsonOf, noAnswerFrom } from './ask-http.ts';
import { CALL_MS, until, within } from './deadline.ts';
import { type CallKind, DocuSignRefusal, meaningOf, NoAnswer, refusalFrom } from './failure.ts';
import { createToken, type TokenSource } from './token.ts';

type Sdk = typeof import('docusign-esign');

/** One authorized call through the SDK. */
export interface Calling {
  readonly sdk: Sdk;
  readonly client: ApiClient;
  readonly envelopes: EnvelopesApi;
  readonly accountId: string;
}

export interface Rest {
  call<T>(kind: CallKind, signal: AbortSignal, what: (calling: Calling) => Promise<T>): Promise<T>;
  /** A file, below the account's own address. */
  download(path: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  readonly token: TokenSource;
  basePath(signal: AbortSignal): Promise<string>;
}

/** Calls to DocuSign: with a token, within a deadline, and with failures that say what follows. */
export function createRest(world: DocuSignWorld): Rest {
  const { account } = world;
  const token = createToken(world);
  const basePath = baseFinder(world, token);
  const authorized = async <T>(
    signal: AbortSignal,
    run: (about: { readonly token: string; readonly base: string }) => Promise<T>,
  ): Promise<T> => {
    // Nothing was asked of the account yet, so nothing can be in doubt.
    const once = async () => {
      try {
        const got = await token.get(signal);
        return { token: got, base: await basePath(signal) };
      } catch (error) {
        throw error instanceof NoAnswer ? new NoAnswer(false, error.message) : error;
      }
    };
    const first = await once();
    try {
      return await run(first);
    } catch (error) {
      // A token can be taken back before it ends. The call was refused, so asking again does nothing twice.
      if (!(error instanceof DocuSignRefusal) || error.status !== 401) throw error;
      token.drop(first.token);
      return run(await once());
    }
  };
  return {
    token,
    basePath,
    async call(kind, signal, what) {
      try {
        return await authorized(signal, async (about) => {
          const sdk = await loadSdk();
          return within(inOurWords(what(calling(sdk, account.accountId, about))), until(signal));
        });
      } catch (error) {
        throw meaningOf(error, kind);
      }
    },
    async download(path, signal) {
      try {
        return await authorized(signal, ({ token: bearer, base }) =>
          askHttp(
            `${base}/v2.1/accounts/${account.accountId}${path}`,
            { headers: { authorization: `Bearer ${bearer}`, accept: 'application/pdf' } },
            signal,
          ),
        );
      } catch (error) {
        throw meaningOf(error, 'reading');
      }
    },
  };
}

/** A client for one call: the SDK's own keeps state that calls would share. */
function calling(sdk: Sdk, accountId: string, { token, base }: { token: string; base: string }): Calling {
  const client = new sdk.ApiClient({ basePath: base, oAuthBasePath: new URL(base).host });
  client.setBasePath(base);
  client.addDefaultHeader('Authorization', `Bearer ${token}`);
  Object.assign(client, { timeout: CALL_MS });
  return { sdk, client, accountId, envelopes: new sdk.EnvelopesApi(client) };
}

let sdk: Promise<Sdk> | undefined;
/** Heavy, and needed only where DocuSign is used. */
function loadSdk(): Promise<Sdk> {
  sdk ??= import('docusign-esign').then((loaded) => loaded.default);
  return sdk;
}

const Answered = z.object({ response: z.object({ status: z.number(), data: z.unknown() }) });

/** The SDK throws what its HTTP library throws. */
async function inOurWords<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const answered = Answered.safeParse(error);
    if (!answered.success) throw noAnswerFrom(error);
    throw refusalFrom(answered.data.response.status, answered.data.response.data);
  }
}

const UserInfo = z.object({
  accounts: z.array(z.object({ account_id: z.string(), base_uri: z.url() })),
});

/** The account's own address, which can be in any of DocuSign's regions. Asked once. */
function baseFinder({ account }: DocuSignWorld, token: TokenSource): Rest['basePath'] {
  let found = account.basePath;
  return async (signal) => {
    if (found !== undefined) return found;
    const bearer = await token.get(signal);
    const answer = await askHttp(
      `${account.oauthBase}/oauth/userinfo`,
      { headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' } },
      signal,
    );
    const { accounts } = UserInfo.parse(jsonOf(answer));
    const own = accounts.find(({ account_id }) => account_id === account.accountId);
    if (own === undefined)
      throw new NeedsAHuman(
        'DOCUSIGN_ACCOUNT_ID is not an account of this DocuSign user: copy the API account id from Apps and Keys',
      );
    found = `${own.base_uri}/restapi`;
    return found;
  };
}
