import { afterAll, describe, expect, it } from 'vitest';
import { API_VERSION } from '../../src/adapters/stripe/account.ts';
import { NEEDED_EVENTS } from '../../src/adapters/stripe/needed-events.ts';
import { stripeCheck } from '../../src/doctor/check-stripe.ts';
import { readSource } from '../support/source-files.ts';
import { SECRET_KEY, startStripe, WEBHOOK_SECRET } from '../support/stripe/stand-in.ts';
import { configOf, real, saidBy } from './asked.ts';

const there = await startStripe();
afterAll(() => there.close());

const PUBLIC_URL = 'https://engawa.example.com';
const said = (more: Record<string, string> = {}) =>
  saidBy(
    stripeCheck(
      configOf({
        ...real,
        PUBLIC_URL,
        STRIPE_SECRET_KEY: SECRET_KEY,
        STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
        STRIPE_API_BASE: there.base,
        ...more,
      }),
    ),
  );
const endpoint = {
  url: `${PUBLIC_URL}/webhooks/stripe`,
  status: 'enabled',
  api_version: API_VERSION,
  enabled_events: [...NEEDED_EVENTS],
};
const without = (one: string): string[] => NEEDED_EVENTS.filter((event) => event !== one);

it('docs/setup.md says which events and which version', () => {
  const { text } = readSource('docs/setup.md');
  const [, listed = ''] = /Events: ([^.]+(?:\.[a-z_][^.]*)*)\. Copy/.exec(text) ?? [];
  expect([...listed.matchAll(/`([a-z_.]+)`/g)].map(([, event]) => event)).toEqual([...NEEDED_EVENTS]);
  expect(text).toContain(`API version \`${API_VERSION}\``);
});

describe('the doctor looks at Stripe', () => {
  it('where it is not set up, says so', async () => {
    const [answer] = await saidBy(stripeCheck(configOf(real)));
    expect(answer).toMatch(/^off: invoices are paid by bank transfer/);
  });

  it('a key that only opens a Stripe of this machine’s own is not tried at the real one', async () => {
    expect(await saidBy(stripeCheck(configOf({ STRIPE_SECRET_KEY: 'sk_test_local' })))).toEqual([
      expect.stringMatching(/^off: .*npm start/),
    ]);
  });

  it('tries the key, names the account, and finds the webhook', async () => {
    there.world.endpoints = [endpoint];
    expect(await said()).toEqual([
      'ok: the key is good: acct_1Hibiki, test mode',
      'ok: it reports to /webhooks/stripe, and its messages are checked by the signing secret',
    ]);
    expect(there.wrong).toEqual([]);
  });

  it.each([
    [[], 'no webhook endpoint'],
    [[{ ...endpoint, status: 'disabled' }], 'is disabled'],
    [[{ ...endpoint, api_version: '2024-06-20' }], `version ${API_VERSION}`],
    [[{ ...endpoint, enabled_events: ['invoice.paid'] }], 'does not send all events'],
    // An inquiry that becomes a dispute is told by nothing else.
    [[{ ...endpoint, enabled_events: without('charge.dispute.updated') }], 'does not send all events'],
  ])('says what is wrong with the webhook: %j', async (endpoints, words) => {
    there.world.endpoints = endpoints;
    expect((await said())[1]).toContain(words);
  });

  it('says what is missing, and which key is wrong, never the key', async () => {
    there.world.accepts = 'another';
    const [answer = ''] = await said();
    expect(answer).toMatch(/^wrong: Stripe answered 401/);
    expect(answer).not.toContain(SECRET_KEY);
    there.world.accepts = SECRET_KEY;
    there.world.isRestricted = true;
    expect((await said())[0]).toBe('ok: the key is good: its account, test mode');
    expect(there.wrong).toEqual([]);
  });

  it.each([
    ['/v1/customers/cus_engawa_doctor', 'Customers: Write'],
    ['/v1/invoices/in_engawa_doctor', 'Invoices: Write'],
    ['/v1/invoiceitems/ii_engawa_doctor', 'Invoices: Write'],
    ['/v1/credit_notes/cn_engawa_doctor', 'Credit notes: Write'],
    ['/v1/refunds/re_engawa_doctor', 'Charges and Refunds: Write'],
    ['/v1/invoice_payments', 'PaymentIntents: Read'],
    ['/v1/payment_records', 'Payment Records: Write'],
    ['/v1/disputes/du_engawa_doctor', 'Disputes: Write'],
    ['/v1/files', 'Files: Write'],
  ])('a key that may not reach %s is told to be given %s', async (path, permission) => {
    there.world.forbids = path;
    expect(await said()).toEqual([
      expect.stringMatching(`^wrong: the key lacks: ${permission}.*edit.*${permission}`),
    ]);
    there.world.forbids = 'nothing';
    expect([...there.books.customers.values(), ...there.wrong]).toEqual([]);
  });
});
