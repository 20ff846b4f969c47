import { remainingOf } from '../local-stripe/books.ts';
import type { LocalStripe } from '../local-stripe/stand-in.ts';
import type { StripeDeed } from '../local-workspace/page-api/outside.ts';
import { creditsOn, refundable } from './stripe-view.ts';

type There = Pick<LocalStripe, 'books' | 'desk' | 'people'>;

/** What people do in the dashboard, one file for all its buttons. Throws what Stripe would say against it. */
export const deeds: Readonly<Record<Exclude<StripeDeed, 'tell-again'>, (there: There, id: string) => void>> =
  {
    decline: ({ people }, id) => people.decline(id),
    debit: ({ people }, id) => people.debits(id),
    credit({ books, desk }, invoice) {
      const open = remainingOf(books, desk.find(invoice, 'invoice'));
      // Whole in each currency: some take no hundredths, some end in a zero.
      const amount = open < 1_000 ? open : Math.floor(open / 1_000) * 100;
      desk.credit({ invoice, amount, memo: undefined, metadata: undefined });
    },
    'void-credit'({ books, desk }, id) {
      const last = creditsOn({ books }, desk.find(id, 'invoice')).at(-1);
      if (last !== undefined) desk.voidCredit(last.id);
    },
    refund(there, id) {
      const left = refundable(there, there.desk.find(id, 'invoice'));
      if (left > 0) there.people.refund(id, left);
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
