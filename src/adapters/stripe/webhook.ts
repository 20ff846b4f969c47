import type { IncomingMessage, ServerResponse } from 'node:http';
import { Message } from './message.ts';
import { isSigned } from './signature.ts';

export interface WebhookOptions {
  /** Of our endpoint; two while one is rolled. Empty: nothing can be believed, so nothing is taken. */
  readonly secrets: readonly string[];
  /** Whether our key is for real money; undefined where Stripe is not set up. */
  readonly isLive?: boolean;
  readonly realMs: () => number;
  receive(message: {
    readonly source: 'stripe';
    readonly externalId: string;
    readonly body: unknown;
  }): Promise<unknown>;
}

/** A large invoice with its lines; messages hold no documents. */
const LONGEST_BODY = 1024 * 1024;
const HOW_LONG_MS = 10_000;

/** Where Stripe tells what happened: believed only with its signature, acknowledged only once it is kept. */
export function createWebhook(options: WebhookOptions) {
  return {
    path: '/webhooks/stripe',
    method: ['POST'],
    async handler(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const status = await take(request, options);
      if (!request.complete) response.setHeader('connection', 'close');
      response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end();
    },
  };
}

async function take(
  request: IncomingMessage,
  { secrets, isLive, realMs, receive }: WebhookOptions,
): Promise<number> {
  const raw = await rawBody(request);
  if (raw === undefined) return 413;
  const header = request.headers['stripe-signature'];
  if (typeof header !== 'string' || !isSigned(raw, header, secrets, realMs())) return 401;
  const message = Message.safeParse(jsonOf(raw));
  if (!message.success) return 400;
  // An account that is connected to ours, or the other one of rehearsals and real money: not ours to handle.
  if (message.data.account != null || message.data.livemode !== isLive) return 400;
  await receive({ source: 'stripe', externalId: message.data.id, body: withoutNull(message.data) });
  return 200;
}

/** No character that PostgreSQL can't keep. */
function withoutNull(message: Message): unknown {
  return JSON.parse(JSON.stringify(message), (_name, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '') : value,
  );
}

function jsonOf(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function rawBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  request.setTimeout(HOW_LONG_MS, () => request.destroy());
  for await (const part of request) {
    const bytes = Buffer.from(part);
    length += bytes.byteLength;
    if (length > LONGEST_BODY) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
