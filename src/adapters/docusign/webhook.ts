import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { jsonOf } from './ask-http.ts';

export interface WebhookOptions {
  /** The HMAC key of Connect; left out: nothing can be believed, so nothing is taken. */
  readonly key?: string;
  receive(message: {
    readonly source: 'docusign';
    readonly externalId: string;
    readonly body: unknown;
  }): Promise<unknown>;
}

/** A message carries people and states, never documents. */
const LONGEST_BODY = 1024 * 1024;
const HOW_LONG_MS = 10_000;

/** What is worth keeping of a message. Anything else that is signed is acknowledged and left. */
const Message = z.looseObject({
  event: z.string(),
  generatedDateTime: z.string().nullish(),
  data: z.looseObject({ envelopeId: z.string(), recipientId: z.string().nullish() }),
});

/** Where DocuSign Connect tells what happened: believed only with its signature, acknowledged only once it is kept. */
export function createWebhook({ key, receive }: WebhookOptions) {
  return {
    path: '/webhooks/docusign',
    method: ['POST'],
    async handler(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const status = await take(request, key, receive);
      if (!request.complete) response.setHeader('connection', 'close');
      response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end();
    },
  };
}

async function take(
  request: IncomingMessage,
  key: string | undefined,
  receive: WebhookOptions['receive'],
): Promise<number> {
  const raw = await rawBody(request);
  if (raw === undefined) return 413;
  if (key === undefined || !isSigned(raw, request, key)) return 401;
  const body = withoutCodes(jsonOf(raw));
  const message = Message.safeParse(body);
  if (!message.success) return 400;
  await receive({ source: 'docusign', externalId: idOf(message.data), body });
  return 200;
}

/** What is kept shows nobody's access code, and holds no character that PostgreSQL can't keep. */
function withoutCodes(body: unknown): unknown {
  if (body === undefined) return undefined;
  return JSON.parse(JSON.stringify(body), (name, value: unknown) => {
    if (name === 'accessCode') return undefined;
    return typeof value === 'string' ? value.replaceAll('\0', '') : value;
  });
}

/** DocuSign gives its messages no id. The same one that comes again is the same; nothing else is. */
function idOf({ event, generatedDateTime, data }: z.output<typeof Message>): string {
  const told = [data.envelopeId, event, data.recipientId ?? '', generatedDateTime ?? ''];
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/** Each active key of the account signs in a header of its own; one that fits is enough. */
function isSigned(raw: Buffer, { headers }: IncomingMessage, key: string): boolean {
  const expected = createHmac('sha256', key).update(raw).digest();
  return Object.entries(headers).some(([name, value]) => {
    if (!/^x-docusign-signature-\d{1,3}$/.test(name) || typeof value !== 'string') return false;
    const given = Buffer.from(value, 'base64');
    return given.byteLength === expected.byteLength && timingSafeEqual(given, expected);
  });
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
