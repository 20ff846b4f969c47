import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { InDoubt, TryLater } from '../../../src/kernel/effect.ts';
import { money } from '../../../src/kernel/money.ts';
import { invoiceFor, paymentProviderContract, tryWith } from '../../contracts/payment-provider.contract.ts';
import { openRoom, type Room } from '../../support/room.ts';
import { stripeAt } from '../../support/stripe/provider-there.ts';
import { startStripe } from '../../support/stripe/stand-in.ts';
import { type AtStripe, atStripeIn, onlyOf } from './at-stripe.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
const atStripe = (work: (at: AtStripe) => Promise<void>) => atStripeIn(room, work);
afterAll(() => room.close());

/** As the worker does it: again, until it is done or a person is asked. */
async function untilDone<T>(work: (attempt: number) => Promise<T>, tries = 8): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt >= tries || !(error instanceof InDoubt || error instanceof TryLater)) throw error;
    }
  }
}

paymentProviderContract('stripe', async () => {
  const there = await startStripe();
  there.world.todayMs = Date.parse('2026-11-23T01:00:00Z');
  const provider = stripeAt(there, room);
  // Every contract begins with keys of its own.
  const mark = newId('eff');
  return {
    provider: {
      ...provider,
      issue: (invoice, attempt) => provider.issue(invoice, { ...attempt, key: `${mark}:${attempt.key}` }),
    },
    issuedSoFar: () => there.books.invoices.size,
    async asksFor({ providerRef }) {
      const made = there.desk.find(providerRef, 'invoice');
      const words = there.books.itemsOf(providerRef).map(({ description, amount }) => {
        return `${description} ${new Intl.NumberFormat('en').format(amount)}`;
      });
      return { total: BigInt(there.books.totalOf(made)), words: words.join('\n') };
    },
    clientPays: (providerRef) => there.people.pay(providerRef),
    close: async () => {
      expect(there.wrong).toEqual([]);
      await there.close();
    },
  };
});

describe('an invoice at Stripe', () => {
  it('is one draft with our lines, finalized, mailed, and found by our key', () =>
    atStripe(async ({ there, provider, key }) => {
      const lines = [
        { subject: 'deposit', description: 'Deposit', amount: money(100_000n, 'JPY') },
        { subject: 'mil_1', description: 'Wireframes', amount: money(23_450n, 'JPY') },
      ];
      const invoice = invoiceFor(provider, { lines });
      const issued = await provider.issue(invoice, tryWith(key));
      const made = onlyOf(there);
      expect(issued).toEqual({
        providerRef: made.id,
        number: made.number,
        payUrl: `${there.base}/pay/${made.id}`,
      });
      expect(made).toMatchObject({
        status: 'open',
        mailed: 1,
        due_date: Date.parse('2026-12-07T14:59:00Z') / 1000,
      });
      expect(made.metadata).toEqual({
        engawa_key: key,
        engawa_engagement: invoice.engagementId,
        engawa_milestone: 'deposit',
        engawa_invoice: invoice.invoiceId,
      });
      expect(there.books.itemsOf(made.id).map(({ amount }) => amount)).toEqual([100_000, 23_450]);
      expect(made.footer).toContain('T1234567890123');
    }));

  it('can be paid as its currency and the account’s country allow, or as the account has it set up', () =>
    atStripe(async ({ there, provider, key }) => {
      await provider.issue(invoiceFor(provider), tryWith(key));
      expect(onlyOf(there).methods).toEqual(['card', 'konbini', 'customer_balance']);
      there.empty();
      // Nobody has switched that on: Stripe refuses the whole invoice.
      there.world.off = ['konbini'];
      await provider.issue(invoiceFor(provider), tryWith(`${key}-2`));
      expect(onlyOf(there)).toMatchObject({ status: 'open', methods: [] });
    }));

  it('leaves alone what waits for the same customer', () =>
    atStripe(async ({ there, provider, key }) => {
      await provider.issue(invoiceFor(provider), tryWith(`${key}-1`));
      const [customer = ''] = there.books.customers.keys();
      there.desk.addItem({ customer, amount: 5, currency: 'jpy' });
      await provider.issue(invoiceFor(provider), tryWith(`${key}-2`));
      expect([...there.books.items.values()].filter(({ invoice }) => invoice === null)).toHaveLength(1);
      expect(there.books.customers.size).toBe(1);
    }));

  it('is not mailed where nobody gave an address for invoices, and asks a person where nobody has one at all', () =>
    atStripe(async ({ there, provider, key }) => {
      const invoice = invoiceFor(provider);
      const billTo = { ...invoice.billTo, email: undefined };
      await provider.issue({ ...invoice, billTo }, tryWith(key));
      expect(onlyOf(there).mailed).toBe(0);
      const nobody = { ...invoice, billTo, client: { id: 'cli_other', email: null } };
      await expect(provider.issue(nobody, tryWith(`${key}-2`))).rejects.toThrow('e-mail address');
    }));

  it.each([
    ['a sum that Stripe changes', 'Stripe makes'],
    ['an amount too small to charge', 'small amount'],
    ['an amount too large to charge', 'large payment'],
    ['a due day that has passed', 'must be in the future'],
    ['a customer with a balance', 'balance'],
  ])('%s is a question to a person', (what, words) =>
    atStripe(async ({ there, provider, key }) => {
      await provider.issue(invoiceFor(provider), tryWith(`${key}-first`));
      const edge = money(what.includes('small') ? 49n : 100_000_000n, 'JPY');
      const invoice = invoiceFor(
        provider,
        what.startsWith('an amount')
          ? { total: edge, lines: [{ subject: 'm', description: 'm', amount: edge }] }
          : {},
      );
      if (what.includes('passed')) there.world.todayMs = Date.parse('2027-01-01');
      if (what.includes('balance'))
        for (const customer of there.books.customers.values()) customer.balance = -5;
      if (what.includes('sum')) there.fail('POST /v1/invoices/', 'reset', { times: 9 });
      if (what.includes('sum')) {
        await expect(provider.issue(invoice, tryWith(key))).rejects.toBeInstanceOf(InDoubt);
        for (const made of there.books.invoices.values()) if (made.status === 'draft') made.added = 7;
        there.world.faults.length = 0;
      }
      await expect(provider.issue(invoice, tryWith(key))).rejects.toMatchObject({
        name: 'NeedsAHuman',
        message: expect.stringContaining(words),
      });
      expect([...there.books.invoices.values()].filter(({ status }) => status === 'open')).toHaveLength(1);
    }),
  );
});

const steps = ['POST /v1/customers', 'POST /v1/invoices', 'POST /v1/invoiceitems', 'POST /v1/invoices/in'];
const kinds = ['broken', 'gateway', 'reset', 'rate-limit'] as const;

describe('however a call ends', () => {
  it.each(
    steps.flatMap((on) => kinds.flatMap((how) => [false, true].map((acted) => [on, how, acted] as const))),
  )('%s: %s (carried out: %s): there is one invoice, with its lines once', (on, how, acted) =>
    atStripe(async ({ there, provider, key }) => {
      // The SDK repeats a connection that was cut once by itself, under our key.
      there.fail(on, how, { acted, times: how === 'reset' ? 2 : 1 });
      const invoice = invoiceFor(provider);
      const issued = await untilDone((attempt) => provider.issue(invoice, tryWith(key, attempt)));
      const made = onlyOf(there);
      expect(issued.providerRef).toBe(made.id);
      expect(there.books.itemsOf(made.id)).toHaveLength(1);
      expect(there.books.customers.size).toBe(1);
      expect(made.status).toBe('open');
    }),
  );

  it('a key older than a day, a broken answer that is kept: looked for first, never a second one', () =>
    atStripe(async ({ there, provider, key }) => {
      const invoice = invoiceFor(provider);
      there.fail('POST /v1/invoices/in', 'broken', { acted: true });
      await expect(provider.issue(invoice, tryWith(key))).rejects.toBeInstanceOf(InDoubt);
      there.world.laterMs = 25 * 3_600_000;
      await provider.issue(invoice, tryWith(key, 2));
      expect(onlyOf(there).mailed).toBe(1);
      there.world.laterMs *= 2;
      await provider.issue(invoice, tryWith(key, 3));
      expect(onlyOf(there)).toMatchObject({ status: 'open', mailed: 1 });
    }));

  it('a draft that holds something else is taken away with its items, and made anew', () =>
    atStripe(async ({ there, provider, key }) => {
      const invoice = invoiceFor(provider);
      there.fail('POST /v1/invoices/in', 'reset', { times: 2 });
      await expect(provider.issue(invoice, tryWith(key))).rejects.toBeInstanceOf(InDoubt);
      const draft = onlyOf(there);
      there.desk.addItem({ customer: draft.customer, invoice: draft.id, amount: 9, currency: 'jpy' });
      await provider.issue(invoice, tryWith(key, 2));
      expect(onlyOf(there).id).not.toBe(draft.id);
      expect(there.books.items.size).toBe(1);
    }));

  it('twice at Stripe, a person is asked; once one of them is void, the other one is it', () =>
    atStripe(async ({ there, provider, key }) => {
      const { providerRef } = await provider.issue(invoiceFor(provider), tryWith(key));
      const [made] = there.books.invoices.values();
      if (made === undefined) throw new Error('nothing was made');
      there.books.invoices.set('in_copy', { ...made, id: 'in_copy', number: 'COPY' });
      await expect(provider.issue(invoiceFor(provider), tryWith(key, 2))).rejects.toThrow('twice');
      there.desk.void(providerRef);
      expect(await provider.issue(invoiceFor(provider), tryWith(key, 3))).toMatchObject({
        providerRef: 'in_copy',
      });
    }));

  it('a wrong key is told without the key', () =>
    atStripe(async ({ there, provider, key }) => {
      there.world.accepts = 'sk_test_another';
      const told = await provider.issue(invoiceFor(provider), tryWith(key)).catch(String);
      expect(told).toContain('401');
      expect(told).not.toContain('51Hibiki');
    }));
});
