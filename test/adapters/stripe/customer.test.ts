import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invoiceFor, tryWith } from '../../contracts/payment-provider.contract.ts';
import { openRoom, type Room } from '../../support/room.ts';
import { type AtStripe, atStripeIn, onlyOf } from './at-stripe.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());
const atStripe = (work: (at: AtStripe) => Promise<void>) => atStripeIn(room, work);

describe('who the client is at Stripe', () => {
  it('a customer who was deleted there is made anew, and said to be', () =>
    atStripe(async ({ there, provider, key, replaced }) => {
      await provider.issue(invoiceFor(provider), tryWith(`${key}-1`));
      const [first = ''] = there.books.customers.keys();
      there.people.deleteCustomer(first);
      const issued = await provider.issue(invoiceFor(provider), tryWith(`${key}-2`));
      expect(replaced).toEqual([first]);
      expect(there.books.invoices.get(issued.providerRef)?.customer).not.toBe(first);
    }));

  it('a client whose name and address have changed, in letters that no header takes, has them there', () =>
    atStripe(async ({ there, provider, key }) => {
      const invoice = invoiceFor(provider);
      await provider.issue(invoice, tryWith(`${key}-1`));
      const address = '北区中之島 1-2\n大阪市\n530-0005';
      const billTo = { ...invoice.billTo, legalName: '株式会社 川の恵み', address };
      for (const nth of [2, 3]) await provider.issue({ ...invoice, billTo }, tryWith(`${key}-${nth}`));
      expect([...there.books.customers.values()]).toMatchObject([
        { name: billTo.legalName, address: { line1: '北区中之島 1-2', line2: '大阪市, 530-0005' } },
      ]);
      // What stands there already is not written again.
      expect(there.calls.filter((call) => call.startsWith('POST /v1/customers/'))).toHaveLength(1);
    }));

  it('a balance that appears while the invoice is made stops it', () =>
    atStripe(async ({ there, provider, key }) => {
      const { tell } = there.books;
      there.books.tell = (type, object) => {
        tell(type, object);
        for (const customer of there.books.customers.values()) customer.balance = -5;
      };
      await expect(provider.issue(invoiceFor(provider), tryWith(key))).rejects.toThrow('balance');
      expect(onlyOf(there).status).toBe('draft');
    }));
});
