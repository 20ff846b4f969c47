import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isSigned } from '../../src/adapters/stripe/signature.ts';
import { readConfig } from '../../src/config.ts';
import { localStripeKey, openStripeBeside } from '../../src/local-house/stripe-beside.ts';
import { freePort } from '../support/free-port.ts';
import { occupied } from '../support/local-environment.ts';

const NOW_MS = Date.parse('2026-11-23T01:00:00Z');
const KEY = 'sk_test_local_1';

async function directory(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'engawa-stripe-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** The bot, as far as Stripe knows it. */
async function listening() {
  const heard: { readonly type: string; readonly signed: (secret: string) => boolean }[] = [];
  const world = { status: 200 };
  const server = createServer(async (request, response) => {
    const raw = await buffer(request);
    const header = String(request.headers['stripe-signature']);
    const { type } = JSON.parse(raw.toString('utf8'));
    if (world.status === 200)
      heard.push({ type, signed: (secret) => isSigned(raw, header, [secret], NOW_MS) });
    response.writeHead(world.status).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { heard, world, url: `http://127.0.0.1:${port}/webhooks/stripe` };
}

let made = 0;
async function opened(where: string, webhookUrl: string, port = 0) {
  const stripe = await openStripeBeside({
    ...{ secretKey: KEY, webhookUrl, directory: where, port },
    realMs: () => NOW_MS,
    now: () => NOW_MS,
    random() {
      made += 1;
      return String(made).padStart(18, '0');
    },
    log: { warn: () => undefined },
  });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= stripe.close());
  onTestFinished(close);
  const post = async (path: string, form: Record<string, string>) => {
    const answer = await fetch(`${stripe.apiBase}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'stripe-version': '2026-10-28.endive' },
      body: new URLSearchParams(form),
    });
    return JSON.parse(await answer.text());
  };
  return { ...stripe, close, post, invoice: () => anInvoice(post) };
}

async function anInvoice(post: (path: string, form: Record<string, string>) => Promise<{ id: string }>) {
  const { id: customer } = await post('/v1/customers', { name: 'Kawa Foods', email: 'haru@kawa.example' });
  const draft = { customer, currency: 'jpy', collection_method: 'send_invoice', days_until_due: '14' };
  const bare = { auto_advance: 'false', pending_invoice_items_behavior: 'exclude' };
  const { id } = await post('/v1/invoices', { ...draft, ...bare });
  await post('/v1/invoiceitems', { customer, invoice: id, amount: '1000', currency: 'jpy' });
  await post(`/v1/invoices/${id}/finalize`, {});
  return { id, customer };
}

describe('Stripe beside the workspace', () => {
  it('is opened by a key that is none of Stripe’s, unless another one is named', () => {
    expect(localStripeKey(readConfig({ STRIPE_SECRET_KEY: KEY }))).toBe(KEY);
    expect(localStripeKey(readConfig({ STRIPE_SECRET_KEY: 'sk_test_51' }))).toBeUndefined();
    expect(localStripeKey(readConfig({}))).toBeUndefined();
    const elsewhere = { STRIPE_SECRET_KEY: KEY, STRIPE_API_BASE: 'http://127.0.0.1:1' };
    expect(localStripeKey(readConfig(elsewhere))).toBeUndefined();
  });

  it('shows what stands in its books, tells the bot, signed, and says what may be done', async () => {
    const { heard, url } = await listening();
    const stripe = await opened(await directory(), url);
    const { id } = await stripe.invoice();
    expect(stripe.read().invoices).toEqual([
      {
        ...{ id, number: 'HIBIKI-0001', status: 'open', currency: 'JPY', decimals: 0 },
        ...{ client: 'Kawa Foods', total: '1000', open: '1000', page: `${stripe.apiBase}/pay/${id}` },
        may: ['decline', 'debit', 'credit', 'void', 'give-up', 'mark-paid'],
      },
    ]);
    await fetch(`${stripe.apiBase}/pay/${id}`, {
      method: 'POST',
      body: new URLSearchParams({ amount: '400' }),
    });
    expect(stripe.read().invoices[0]).toMatchObject({
      open: '600',
      may: ['decline', 'debit', 'credit', 'mark-paid', 'refund', 'dispute'],
    });
    await expect.poll(() => heard.map(({ type }) => type)).toEqual(['invoice_payment.paid']);
    // Nobody has asked to be told of drafts and the like.
    expect(heard.every(({ signed }) => signed(stripe.webhookSecret))).toBe(true);
    expect(stripe.read().events[0]).toMatchObject({ type: 'invoice_payment.paid', about: 'HIBIKI-0001' });
  });

  it('does what is done in the dashboard, and says in words what it would not', async () => {
    const { heard, url } = await listening();
    const stripe = await opened(await directory(), url);
    const { id, customer } = await stripe.invoice();
    const does = (deed: Parameters<typeof stripe.act>[0] & { act: 'stripe' }) => stripe.act(deed);
    const shown = () => stripe.read().invoices[0];
    does({ act: 'stripe', does: 'credit', id });
    does({ act: 'stripe', does: 'debit', id });
    expect(shown()).toMatchObject({ open: '900', may: expect.arrayContaining(['void-credit']) });
    does({ act: 'stripe', does: 'void-credit', id });
    expect(shown()?.open).toBe('1000');
    await fetch(`${stripe.apiBase}/pay/${id}`, {
      method: 'POST',
      body: new URLSearchParams({ amount: '400' }),
    });
    does({ act: 'stripe', does: 'refund', id });
    await fetch(`${stripe.apiBase}/pay/${id}`, { method: 'POST' });
    expect(does({ act: 'stripe', does: 'void', id })).toMatchObject({
      ok: false,
      why: { en: expect.stringContaining('cannot be voided') },
    });
    does({ act: 'stripe', does: 'dispute', id });
    expect(shown()).toMatchObject({
      dispute: 'open',
      may: ['refund', 'refund-fails', 'win-dispute', 'lose-dispute'],
    });
    does({ act: 'stripe', does: 'lose-dispute', id });
    does({ act: 'stripe', does: 'refund', id });
    expect(shown()).toMatchObject({ dispute: 'lost', refunded: '1000', may: ['refund-fails'] });
    does({ act: 'stripe', does: 'refund-fails', id });
    expect(shown()?.refunded).toBe('400');
    expect(does({ act: 'stripe', does: 'delete-customer', id: customer })).toEqual({ ok: true });
    expect(stripe.read().customers).toMatchObject([{ name: 'Kawa Foods', deleted: true }]);
    expect(does({ act: 'stripe', does: 'decline', id: 'in_unknown' })).toMatchObject({ ok: false });
    await expect.poll(() => heard.map(({ type }) => type)).toContain('refund.failed');
  });

  it('is as it was left after a restart, and what was on its way arrives then', async () => {
    const { heard, world, url } = await listening();
    const where = await directory();
    world.status = 503;
    const first = await opened(where, url);
    const { id } = await first.invoice();
    await fetch(`${first.apiBase}/pay/${id}`, { method: 'POST' });
    await first.close();
    world.status = 200;
    const second = await opened(where, url);
    expect(second.read().invoices.map((one) => one.id)).toEqual([id]);
    await expect.poll(() => heard.map(({ type }) => type)).toEqual(['invoice_payment.paid', 'invoice.paid']);
    await second.forget();
    expect(second.read()).toEqual({ weather: 'well', invoices: [], customers: [], events: [] });
    expect((await second.invoice()).id).not.toBe(id);
    expect(second.read().invoices[0]?.number).toBe('HIBIKI-0001');
  });

  it('messages that are lost are shown as such, and can be sent again', async () => {
    const { heard, url } = await listening();
    const stripe = await opened(await directory(), url);
    stripe.act({ act: 'stripe-weather', weather: 'lost' });
    const { id } = await stripe.invoice();
    await fetch(`${stripe.apiBase}/pay/${id}`, { method: 'POST' });
    const { weather, events } = stripe.read();
    expect([weather, events.map(({ state }) => state)]).toEqual(['lost', ['lost', 'lost']]);
    stripe.act({ act: 'stripe', does: 'tell-again', id: events[0]?.id ?? '' });
    await expect.poll(() => heard.map(({ type }) => type)).toEqual(['invoice.paid']);
    expect(stripe.read().events[0]).toMatchObject({ state: 'told', times: 1 });
  });

  it('stands beside the workspace, or elsewhere where that is taken', async () => {
    const { url } = await listening();
    const port = await freePort();
    expect((await opened(await directory(), url, port)).apiBase).toBe(`http://127.0.0.1:${port}`);
    const other = await occupied();
    onTestFinished(() => void other.server.close());
    expect((await opened(await directory(), url, other.port)).apiBase).not.toContain(`:${other.port}`);
  });
});
