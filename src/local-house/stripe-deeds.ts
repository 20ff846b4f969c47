import type { LocalStripe } from '../local-stripe/stand-in.ts';
import type { StripeDeed } from '../local-workspace/page-api/outside.ts';
import { refundedOf } from './stripe-view.ts';

type There = Pick<LocalStripe, 'books' | 'desk' | 'people'>;

/** What people do in the dashboard, one file for all its buttons. Throws what Stripe would say against it. */
export const deeds: Readonly<Record<Exclude<StripeDeed, 'tell-again'>, (there: There, id: string) => void>> =
  {
    decline: ({ people }, id) => people.decline(id),
    refund(there, id) {
      const invoice = there.desk.find(id, 'invoice');
      const last = invoice.payments.findLast(({ intent }) => intent !== null)?.amount ?? 0;
      there.people.refund(id, Math.max(0, last - refundedOf(there, invoice)));
    },
    'refund-fails'(there, id) {
      const intents = there.desk.find(id, 'invoice').payments.map(({ intent }) => intent);
      const last = [...there.books.refunds.values()].findLast(
        (one) => intents.includes(one.payment_intent) && one.status !== 'failed',
      );
      if (last !== undefined) there.people.refundFails(last.id);
    },
    dispute: ({ people }, id) => void people.dispute(id),
    'win-dispute': (there, id) => closeDispute(there, id, 'won'),
    'lose-dispute': (there, id) => closeDispute(there, id, 'lost'),
    void: ({ desk }, id) => void desk.void(id),
    'give-up': ({ people }, id) => people.giveUpOn(id),
    'mark-paid': ({ desk }, id) => void desk.settle(id),
    'delete-customer': ({ people }, id) => people.deleteCustomer(id),
  };

function closeDispute({ books, desk, people }: There, id: string, how: 'won' | 'lost'): void {
  const intents = desk.find(id, 'invoice').payments.map(({ intent }) => intent);
  const open = [...books.disputes.values()].findLast(
    (one) => intents.includes(one.payment_intent) && one.status !== 'won' && one.status !== 'lost',
  );
  if (open !== undefined) people.closeDispute(open.id, how);
}
