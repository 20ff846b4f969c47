import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { API_VERSION } from '../../../src/adapters/stripe/account.ts';
import { type KeptEvent, newBooks } from './books.ts';
import { invoiceDesk } from './invoices.ts';
import { type Answer, createKeys } from './keys.ts';
import { payPage } from './pay-page.ts';
import { peopleAt } from './people.ts';
import { errorBody, Refused } from './refused.ts';
import { answer, type Parts } from './routes.ts';
import { shownInvoice } from './shown.ts';

/** What becomes of the next request whose method and path begin like this. */
export interface Fault {
  readonly on: string;
  /** Whether it is carried out before the fault. */
  readonly acted: boolean;
  /** `broken`: a 500 that is kept under the key; `gateway`: a 502 that is not; `reset`: cut off; `silence`: no answer. */
  readonly how: 'broken' | 'gateway' | 'reset' | 'silence' | 'rate-limit';
  left: number;
}

export const SECRET_KEY = 'sk_test_51Hibiki0000000000000000';
export const WEBHOOK_SECRET = 'whsec_rehearsal';

/**
 * Stripe at the border of the network, as strict as its reference about parameters, states and keys. `today` is the
 * house's time, against which due days are checked; everything else is dated by the wall's, moved by `later`.
 */
export async function startStripe() {
  const world = {
    laterMs: 0,
    todayMs: Date.now(),
    faults: [] as Fault[],
    isRestricted: false,
    accepts: SECRET_KEY,
    /** Paths that the restricted key may not read. */
    forbids: 'nothing',
    endpoints: [] as readonly object[],
  };
  const nowMs = (): number => Date.now() + world.laterMs;
  const books = newBooks(nowMs);
  const keys = createKeys(nowMs);
  const calls: string[] = [];
  const wrong: string[] = [];
  const shown: Parts['shown'] = (invoice, expands) => shownInvoice(books, base, invoice, expands);
  const desk = invoiceDesk(books, () => world.todayMs, shown);
  const people = peopleAt(books, desk);
  const parts: Parts = {
    books,
    desk,
    account: 'acct_1Hibiki',
    isRestricted: () => world.isRestricted,
    forbids: (path) => path === world.forbids,
    endpoints: () => world.endpoints,
    shown,
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      wrong.push(String(error));
      response.destroy();
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const body = (await buffer(request)).toString('utf8');
    const { pathname, search } = new URL(url, 'http://stripe');
    if (pathname.startsWith('/pay/')) return payPage({ books, people, shown }, request, response, pathname);
    calls.push(`${method} ${pathname}`);
    const text = method === 'GET' ? search.slice(1) : body;
    const fault = world.faults.find((one) => one.left > 0 && `${method} ${pathname}`.startsWith(one.on));
    if (fault !== undefined) fault.left -= 1;
    const given = headers['idempotency-key'];
    const key = method === 'POST' && typeof given === 'string' ? given : undefined;
    const said =
      early(headers, fault) ??
      (await keys.under(key, `${pathname} ${text}`, () => carryOut({ method, path: pathname, text }, fault)));
    if (said === 'nothing') return;
    if (fault?.how === 'silence') return;
    if (fault?.how === 'reset') return void request.socket.destroy();
    response.writeHead(said.status, {
      'content-type': 'application/json',
      'request-id': `req_${calls.length}`,
      ...(said.isReplayed && { 'idempotent-replayed': 'true' }),
    });
    response.end(JSON.stringify(said.body));
  }

  /** Said before a key is looked at. */
  function early(
    headers: IncomingMessage['headers'],
    fault: Fault | undefined,
  ): Answer | 'nothing' | undefined {
    const key = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
    if (key !== world.accepts)
      return {
        status: 401,
        body: errorBody(new Refused(`Invalid API Key provided: ${key}`, { status: 401 })),
      };
    if (headers['stripe-version'] !== API_VERSION) wrong.push(`version ${headers['stripe-version']}`);
    if (headers['x-stripe-client-telemetry'] !== undefined) wrong.push('telemetry');
    if (fault?.how === 'rate-limit')
      return {
        status: 429,
        body: errorBody(new Refused('Request rate limit exceeded.', { status: 429, code: 'rate_limit' })),
      };
    return undefined;
  }

  async function carryOut(asked: Parameters<typeof answer>[1], fault: Fault | undefined) {
    const broken = {
      status: 500,
      body: { error: { type: 'api_error', message: 'An unknown error occurred' } },
    };
    const acts = fault === undefined || fault.acted;
    const done = acts ? carried(asked) : { ...broken, isKept: false };
    if (fault?.how === 'broken') return { ...broken, isKept: true };
    if (fault?.how === 'gateway')
      return { ...done, status: 502, body: { error: { type: 'api_error', message: 'Bad gateway' } } };
    return done;
  }

  function carried(asked: Parameters<typeof answer>[1]): Answer & { readonly isKept: boolean } {
    try {
      const found = answer(parts, asked);
      if (found !== undefined) return { status: 200, body: found, isKept: true };
      wrong.push(`${asked.method} ${asked.path}`);
      return {
        status: 404,
        body: errorBody(new Refused('Unrecognized request URL', { status: 404 })),
        isKept: false,
      };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.isValidation && error.status === 400)
        wrong.push(`${asked.method} ${asked.path}: ${error.message}`);
      return { status: error.status, body: errorBody(error), isKept: !error.isValidation };
    }
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const base = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  return {
    base,
    books,
    calls,
    wrong,
    world,
    desk,
    people,
    nowMs,
    /** Another account, in which nothing has happened. */
    empty(): void {
      const { customers, invoices, items, credits, refunds, disputes, events } = books;
      for (const one of [customers, invoices, items, credits, refunds, disputes]) one.clear();
      events.length = 0;
      keys.forget();
    },
    fail(on: string, how: Fault['how'], { acted = false, times = 1 } = {}): void {
      world.faults.push({ on, how, acted, left: times });
    },
    /** As it is posted to us, signed by each of `secrets`. */
    message(event: KeptEvent, { secrets = [WEBHOOK_SECRET], at = nowMs(), more = {} }: MessageOptions = {}) {
      const { object, ...rest } = event;
      const body = JSON.stringify({
        ...rest,
        object: 'event',
        api_version: API_VERSION,
        livemode: false,
        data: { object },
        ...more,
      });
      const t = Math.floor(at / 1000);
      const signed = secrets.map(
        (secret) => `v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`,
      );
      return { body, headers: { 'stripe-signature': [`t=${t}`, ...signed, 'v0=old'].join(',') } };
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
export type StripeStandIn = Awaited<ReturnType<typeof startStripe>>;

export interface MessageOptions {
  readonly secrets?: readonly string[];
  /** When it is signed, in milliseconds. */
  readonly at?: number;
  readonly more?: object;
}
