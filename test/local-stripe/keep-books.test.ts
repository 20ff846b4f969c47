import { afterAll, expect, it } from 'vitest';
import { emptyBooks, KeptBooks, keptFrom, openKeptBooks } from '../../src/local-stripe/keep-books.ts';
import { openedStripe } from './on-this-machine.ts';

const first = await openedStripe();
const second = await openedStripe();
afterAll(async () => {
  await first.there.close();
  await second.there.close();
});

it('all that an account holds is still there after a restart, and nothing of it is shared', () => {
  const { there, invoice } = first;
  const { id } = invoice(1_000);
  there.people.pay(id, 400);
  there.people.dispute(id);
  there.people.refund(id, 100);
  const kept = KeptBooks.parse(JSON.parse(JSON.stringify(keptFrom(there.books))));
  openKeptBooks(second.there.books, kept);
  expect(keptFrom(second.there.books)).toEqual(keptFrom(there.books));
  second.there.people.pay(id);
  expect(there.desk.find(id, 'id').status).toBe('open');
  expect(second.invoice(5).number).toBe('KAWA-0002');
});

it('an account in which nothing has happened is empty', () => {
  openKeptBooks(second.there.books, emptyBooks);
  expect(keptFrom(second.there.books)).toEqual(emptyBooks);
});
