import { createServer } from 'node:http';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/postgres/database.ts';
import { receive } from '../../../src/adapters/postgres/inbox.ts';
import { createWebhook } from '../../../src/adapters/stripe/webhook.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { freshDatabase } from '../../support/database.ts';
import { type MessageOptions, startStripe, WEBHOOK_SECRET } from '../../support/stripe/stand-in.ts';

const there = await startStripe();
const database = await freshDatabase();
const { prisma, close } = openDatabase(database.url, { connections: 4, onError: () => undefined });
const NOW_MS = 1_795_000_000_000;
const webhook = createWebhook({
  secrets: ['whsec_new', WEBHOOK_SECRET],
  isLive: false,
  realMs: () => NOW_MS,
  receive: (message) => receive(prisma, () => newId('inb'), message),
});
const server = createServer((asked, answer) => void webhook.handler(asked, answer));
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await there.close();
  await close();
  await database.drop();
});

const event = (id: string) => ({
  id,
  type: 'invoice.paid',
  created: 1,
  object: {
    id: 'in_1',
    object: 'invoice',
    hosted_invoice_url: 'https://secret',
    customer_email: 'haru@kawa.example',
    metadata: { engawa_key: 'k' },
  },
});
const said = (id: string, options: MessageOptions = {}) =>
  there.message(event(id), { at: NOW_MS, ...options });

async function post({ body, headers }: { body: string; headers: Record<string, string> }): Promise<number> {
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return (await fetch(`http://127.0.0.1:${port}/webhooks/stripe`, { method: 'POST', body, headers })).status;
}

it('what is signed is kept, once, without links to pay and addresses', async () => {
  expect(await post(said('evt_1'))).toBe(200);
  expect(await post(said('evt_1'))).toBe(200);
  const rows = await prisma.inbox.findMany({ where: { source: 'stripe' } });
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows[0]?.body)).not.toMatch(/secret|kawa/);
  expect(rows[0]?.body).toMatchObject({ data: { object: { id: 'in_1', metadata: { engawa_key: 'k' } } } });
});

it('while a secret is rolled, either signs', async () => {
  expect(await post(said('evt_new', { secrets: ['whsec_new'] }))).toBe(200);
  expect(await post(said('evt_both', { secrets: ['whsec_other', WEBHOOK_SECRET] }))).toBe(200);
});

it.each<[string, () => { body: string; headers: Record<string, string> }, number]>([
  ['unsigned', () => ({ body: said('x').body, headers: {} }), 401],
  ['signed by another', () => said('x', { secrets: ['whsec_other'] }), 401],
  ['changed on the way', () => ({ ...said('x'), body: said('y').body }), 401],
  ['signed six minutes ago', () => said('x', { at: NOW_MS - 360_000 }), 401],
  ['signed in six minutes', () => said('x', { at: NOW_MS + 360_000 }), 401],
  [
    'with two times',
    () => ({ ...said('x'), headers: { 'stripe-signature': `t=1,${said('x').headers['stripe-signature']}` } }),
    401,
  ],
  ['of another account', () => said('x', { more: { account: 'acct_2' } }), 400],
  ['about real money, to a test key', () => said('x', { more: { livemode: true } }), 400],
  ['of no known shape', () => said('x', { more: { data: null } }), 400],
])('%s: nothing is kept', async (_what, message, status) => {
  const before = await prisma.inbox.count();
  expect(await post(message())).toBe(status);
  expect(await prisma.inbox.count()).toBe(before);
});
