import { remainingOf } from '../../../src/local-stripe/books.ts';
import { one, unlessRefused } from './one.ts';
import type { Step } from './step.ts';
import type { Played } from './take.ts';

type AtStripe = Extract<Step, { kind: 'client-pays' | 'declined' | 'dashboard' }>;
type Parts = Pick<Played, 'books' | 'engagementId'>;

/** What the client and the dashboard do; Stripe says no by itself where it must. */
export async function atStripe(played: Parts, taken: AtStripe): Promise<void> {
  if (taken.kind === 'dashboard' && (taken.does === 'refund' || taken.does === 'dispute'))
    return afterwards(played, taken.pick, taken.does);
  const { there } = played.books;
  const invoice = one(
    invoicesOf(played).filter(({ status }) => status === 'open'),
    taken.pick,
  );
  if (invoice === undefined) return;
  const { id } = invoice;
  const left = remainingOf(there.books, invoice);
  const act = async (): Promise<void> => {
    if (taken.kind === 'declined') return there.people.decline(id);
    if (taken.kind === 'client-pays') return there.people.pay(id, Math.ceil(left / Number(taken.share)));
    if (taken.does === 'void') return void there.desk.void(id);
    if (taken.does === 'settle') return void there.desk.settle(id);
    there.desk.credit({ invoice: id, amount: Math.ceil(left / 2) });
  };
  await unlessRefused(act());
}

const invoicesOf = ({ books: { there }, engagementId }: Parts) =>
  [...there.books.invoices.values()].filter(({ metadata }) => metadata['engawa_engagement'] === engagementId);

/** With the newest of what was paid there, where nothing of it went back yet. */
async function afterwards(played: Parts, pick: number, does: 'refund' | 'dispute'): Promise<void> {
  const { books, people } = played.books.there;
  const back = [...books.refunds.values(), ...books.disputes.values()].map((one) => one.payment_intent);
  const paid = invoicesOf(played).flatMap(({ id, payments }) => {
    const last = payments.findLast(({ intent }) => intent !== null);
    return last === undefined || back.includes(last.intent ?? '') ? [] : [{ id, amount: last.amount }];
  });
  const found = one(paid, pick);
  if (found === undefined) return;
  if (does === 'refund') return void people.refund(found.id, Math.ceil(found.amount / 2));
  people.closeDispute(people.dispute(found.id), pick % 2 === 0 ? 'won' : 'lost');
}
