import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { DocuSignAccount } from '../../../src/adapters/docusign/account.ts';
import type { KeptEnvelope } from './envelopes.ts';
import { keys, refusalOf } from './oauth.ts';
import { connectMessage, peopleAt } from './people.ts';
import { answerRest, type Rest, type RestState } from './rest.ts';

/** What happens to the next request whose method and path begin like this. */
export interface Fault {
  readonly on: string;
  /** `lost`: carried out, and the answer cut off; `late`: carried out, and never answered. `hang`: neither answered nor closed. */
  readonly how:
    | 'lost'
    | 'late'
    | 'hang'
    | 'reset'
    | 'trickle'
    | { readonly status: number; readonly body: object };
  left: number;
}

/**
 * DocuSign at the border of the network: OAuth and the eSignature API, as strict as its reference. `clock` is its time
 * for what happens there and for its rule against polling; access is checked against the wall's.
 */
export async function startDocuSign() {
  const account = {
    integrationKey: randomUUID(),
    userId: randomUUID(),
    accountId: randomUUID(),
    privateKey: keys.privateKey,
  };
  const clock = { ms: Date.now() };
  const nowIso = () => new Date(clock.ms).toISOString();
  const state: RestState = {
    accountId: account.accountId,
    envelopes: new Map(),
    polled: new Map(),
    hasPhone: true,
    nowMs: () => clock.ms,
    wrong: [],
  };
  const world = { consented: true, tokens: new Set<string>(), faults: [] as Fault[] };
  const calls: string[] = [];
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      state.wrong.push(String(error));
      response.writeHead(500).end();
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const body = await buffer(request);
    const { pathname, searchParams } = new URL(url, 'http://docusign');
    calls.push(`${method} ${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}`);
    const fault = world.faults.find((one) => one.left > 0 && `${method} ${pathname}`.startsWith(one.on));
    if (fault !== undefined) fault.left -= 1;
    const how = fault?.how;
    if (how === 'hang') return;
    if (how === 'reset') return void request.socket.destroy();
    const answer: Rest =
      typeof how === 'object'
        ? { status: how.status, json: how.body }
        : await answerTo({ method, path: pathname, query: searchParams, body, headers });
    if (how === 'late') return;
    if (how === 'lost') return void request.socket.destroy();
    const type = answer.pdf === undefined ? 'application/json' : 'application/pdf';
    const bytes = answer.pdf ?? Buffer.from(JSON.stringify(answer.json ?? {}));
    response.writeHead(answer.status, { 'content-type': type, 'content-length': bytes.byteLength });
    if (how !== 'trickle') response.end(bytes);
    else response.write(bytes.subarray(0, 3));
  }

  async function answerTo(asked: Parameters<typeof answerRest>[1]): Promise<Rest> {
    if (asked.path === '/oauth/token') {
      const host = asked.headers.host ?? '';
      const refused = refusalOf(new URLSearchParams(asked.body.toString('utf8')), {
        ...account,
        host,
        consented: world.consented,
      });
      if (refused !== undefined)
        return { status: 400, json: { error: refused.error, error_description: refused.hint } };
      const token = randomUUID();
      world.tokens.add(token);
      return { status: 200, json: { access_token: token, token_type: 'Bearer', expires_in: 3600 } };
    }
    const bearer = /^Bearer (.+)$/.exec(asked.headers.authorization ?? '')?.[1] ?? '';
    if (!world.tokens.has(bearer))
      return {
        status: 401,
        json: { errorCode: 'AUTHORIZATION_INVALID_TOKEN', message: 'The access token is invalid.' },
      };
    if (asked.path === '/oauth/userinfo') {
      const own = {
        account_id: account.accountId,
        account_name: 'Hibiki Studio',
        base_uri: base,
        is_default: true,
      };
      return { status: 200, json: { sub: account.userId, accounts: [own] } };
    }
    return answerRest(state, asked);
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const base = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  const envelopeOf = (id: string): KeptEnvelope => {
    const found = state.envelopes.get(id);
    if (found === undefined) throw new Error(`no envelope ${id}`);
    return found;
  };
  const full: DocuSignAccount = { ...account, oauthBase: base, basePath: `${base}/restapi` };
  return {
    base,
    account: full,
    clock,
    calls,
    state,
    world,
    envelopeOf,
    people: peopleAt(envelopeOf, nowIso),
    fail(on: string, how: Fault['how'], times = 1): void {
      world.faults.push({ on, how, left: times });
    },
    message: (id: string, event: string, signing: readonly string[], more?: object) =>
      connectMessage(envelopeOf(id), event, {
        keys: signing,
        at: nowIso(),
        accountId: account.accountId,
        ...(more && { more }),
      }),
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
export type DocuSignStandIn = Awaited<ReturnType<typeof startDocuSign>>;
