import { createServer } from 'node:http';
import { afterAll, expect, it } from 'vitest';
import { envelopeFor } from '../../../src/adapters/docusign/envelope.ts';
import { createWebhook } from '../../../src/adapters/docusign/webhook.ts';
import { openDatabase } from '../../../src/adapters/postgres/database.ts';
import { receive } from '../../../src/adapters/postgres/inbox.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { request } from '../../contracts/signature-provider.contract.ts';
import { freshDatabase } from '../../support/database.ts';
import { keep } from '../../support/docusign/envelopes.ts';
import { connectMessage } from '../../support/docusign/people.ts';
import { EnvelopeShape } from '../../support/docusign/shapes.ts';

const KEY = 'the HMAC key of Connect';
const AT = '2026-11-23T01:00:00.000Z';

const database = await freshDatabase();
const { prisma, close } = openDatabase(database.url, { connections: 4, onError: () => undefined });
const take = (key?: string) =>
  createWebhook({
    ...(key !== undefined && { key }),
    receive: (message) => receive(prisma, () => newId('inb'), message),
  });
const served = { webhook: take(KEY) };
const server = createServer((asked, answer) => void served.webhook.handler(asked, answer));
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await close();
  await database.drop();
});

const envelope = keep(EnvelopeShape.parse(envelopeFor(request(), { nowMs: Date.parse(AT) })), AT);
const said = (event: string, keys: readonly string[], at = AT) =>
  connectMessage(envelope, event, { keys, at });

async function post({ body, headers }: { body: string | Buffer; headers: Record<string, string> }) {
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const { status } = await fetch(`http://127.0.0.1:${port}/webhooks/docusign`, {
    method: 'POST',
    body,
    headers,
  });
  return { status, kept: await prisma.inbox.count({ where: { source: 'docusign' } }) };
}

it('what is signed with the key is kept, once, whichever of its keys signed', async () => {
  const message = said('envelope-completed', ['another key of the account', KEY]);
  expect(await post(message)).toEqual({ status: 200, kept: 1 });
  expect(await post(message)).toEqual({ status: 200, kept: 1 });
  expect(await post(said('envelope-completed', [KEY], '2026-11-23T01:00:01Z'))).toEqual({
    status: 200,
    kept: 2,
  });
});

it.each([
  ['unsigned', () => said('x', [])],
  ['signed by somebody else', () => said('x', ['a forged key'])],
  ['changed on the way', () => ({ ...said('x', [KEY]), body: said('y', [KEY]).body })],
  ['with an empty signature', () => ({ ...said('x', []), headers: { 'x-docusign-signature-1': '' } })],
])('%s: 401, and nothing is kept', async (_what, message) => {
  const { kept } = await post(said('envelope-sent', [KEY]));
  expect(await post(message())).toEqual({ status: 401, kept });
});

it('signed nonsense and endless bodies are refused and not kept', async () => {
  const { kept } = await post(said('envelope-sent', [KEY]));
  const { createHmac } = await import('node:crypto');
  const sign = (body: string) => createHmac('sha256', KEY).update(body).digest('base64');
  for (const body of ['[]', 'no json', '{"event":"x"}'])
    expect(await post({ body, headers: { 'x-docusign-signature-1': sign(body) } })).toEqual({
      status: 400,
      kept,
    });
  expect(await post({ body: Buffer.alloc(2_000_000, 32), headers: {} })).toEqual({ status: 413, kept });
});

it('nobody’s access code is kept, and nothing that the database could not keep', async () => {
  const message = connectMessage(envelope, 'recipient-declined', {
    keys: [KEY],
    at: '2026-11-23T03:00:00Z',
    more: {
      envelopeSummary: { recipients: { signers: [{ accessCode: '271828', declinedReason: 'No\0' }] } },
    },
  });
  const { kept } = await post(said('envelope-sent', [KEY]));
  expect(await post(message)).toEqual({ status: 200, kept: kept + 1 });
  const bodies = JSON.stringify(await prisma.inbox.findMany({ select: { body: true } }));
  expect(bodies).toContain('"declinedReason":"No"');
  expect(bodies).not.toContain('271828');
});

it('without a key nothing can be believed', async () => {
  served.webhook = take();
  expect((await post(said('envelope-completed', [KEY], '2026-11-23T02:00:00Z'))).status).toBe(401);
});
