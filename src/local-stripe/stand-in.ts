import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type KeptEvent, newBooks } from './books.ts';
import { invoiceDesk } from './invoices.ts';
import { emptyBooks, openKeptBooks } from './keep-books.ts';
import { textOf } from './multipart.ts';
import { payPage } from './pay-page.ts';
import { peopleAt } from './people.ts';
import type { Parts } from './routes.ts';
import { createApi, type Fault } from './serve-api.ts';
import { shownInvoice } from './shown.ts';
import { type Signing, signedMessage } from './signed-message.ts';

export { API_VERSION, type Fault } from './serve-api.ts';

export interface StripeOptions {
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** The wall's time: of requests, keys and signatures. */
  readonly realMs: () => number;
  readonly random: () => string;
  /** The house's time, by which days are due and money moves; left out: `world.todayMs`. */
  readonly todayMs?: () => number;
  /** Left out: any that is free. */
  readonly port?: number;
  /** What its invoices' numbers begin with. */
  readonly numberPrefix?: string;
  readonly onTold?: (event: KeptEvent) => void;
  /** Something may have changed in the books. */
  readonly onChange?: () => void;
  /** A request that Stripe would never have understood. */
  readonly onWrong?: (words: string) => void;
}

const worldOf = ({ secretKey, realMs }: StripeOptions) => ({
  laterMs: 0,
  todayMs: realMs(),
  faults: [] as Fault[],
  isRestricted: false,
  accepts: secretKey,
  /** Paths that the restricted key may not read. */
  forbids: 'nothing',
  endpoints: [] as object[],
  /** Ways to pay that nobody has switched on. */
  off: [] as string[],
});

/** Stripe at the border of the network, as strict as its reference about parameters, states and keys. */
export async function startStripe(options: StripeOptions) {
  const account = openAccount(options);
  const server = createServer((request, response) => {
    account.serve(request, response).catch((error: unknown) => {
      account.mistake(String(error));
      response.destroy();
    });
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const base = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  account.opensAt(base);
  const { books, calls, wrong, world, desk, people, nowMs, empty, message } = account;
  return {
    ...{ base, books, calls, wrong, world, desk, people, nowMs, empty, message },
    fail(on: string, how: Fault['how'], { acted = false, times = 1 } = {}): void {
      world.faults.push({ on, how, acted, left: times });
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
export type LocalStripe = Awaited<ReturnType<typeof startStripe>>;
export type MessageOptions = Partial<Signing>;

/** An account of Stripe's, without the address at which it is reached. */
function openAccount(options: StripeOptions) {
  const { webhookSecret, realMs, random, onTold, onChange, onWrong, numberPrefix = 'KAWA' } = options;
  const world = worldOf(options);
  const nowMs = (): number => realMs() + world.laterMs;
  const clockMs = options.todayMs ?? (() => world.todayMs);
  const books = newBooks({ nowMs, todayMs: clockMs, random, ...(onTold !== undefined && { onTold }) });
  const calls: string[] = [];
  const wrong: string[] = [];
  let base = '';
  const mistake = (words: string): void => {
    wrong.push(words);
    onWrong?.(words);
  };
  const shown: Parts['shown'] = (invoice, expands) => shownInvoice(books, base, invoice, expands);
  const desk = invoiceDesk({ books, clockMs, numberPrefix, shown });
  const people = peopleAt(books, desk);
  const parts: Parts = {
    books,
    desk,
    account: 'acct_1Hibiki',
    isRestricted: () => world.isRestricted,
    forbids: (path) => path === world.forbids,
    endpoints: () => world.endpoints,
    offers: (method) => !world.off.includes(method),
    shown,
  };
  const api = createApi({ parts, nowMs, accepts: () => world.accepts, mistake });
  return {
    ...{ books, calls, wrong, world, desk, people, nowMs, mistake },
    opensAt(address: string): void {
      base = address;
    },
    serve: serving({ parts, people, api, world, calls, changed: () => onChange?.() }),
    /** Another account, in which nothing has happened. */
    empty(): void {
      openKeptBooks(books, { ...emptyBooks, numbers: books.numbers });
      api.forget();
    },
    message: (event: KeptEvent, signing: MessageOptions = {}) =>
      signedMessage(event, { secrets: [webhookSecret], at: nowMs(), ...signing }),
  };
}

interface Serving {
  readonly parts: Parts;
  readonly people: ReturnType<typeof peopleAt>;
  readonly api: ReturnType<typeof createApi>;
  readonly world: ReturnType<typeof worldOf>;
  readonly calls: string[];
  readonly changed: () => void;
}

function serving({ parts: { books }, people, api, world, calls, changed }: Serving) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '', headers } = request;
    const body = textOf(await buffer(request), headers['content-type']);
    const { pathname: path, search } = new URL(url, 'http://stripe');
    if (path.startsWith('/pay/')) return payPage({ books, people, changed }, { method, url, body }, response);
    calls.push(`${method} ${path}`);
    const fault = world.faults.find((one) => one.left > 0 && `${method} ${path}`.startsWith(one.on));
    if (fault !== undefined) fault.left -= 1;
    const text = method === 'GET' ? search.slice(1) : body;
    const said = await api.serve({ method, path, text }, headers, fault);
    if (method !== 'GET') changed();
    if (fault?.how === 'silence') return;
    if (fault?.how === 'reset') return void request.socket.destroy();
    response.writeHead(said.status, {
      'content-type': 'application/json',
      'request-id': `req_${calls.length}`,
      ...(said.isReplayed && { 'idempotent-replayed': 'true' }),
    });
    response.end(JSON.stringify(said.body));
  };
}
