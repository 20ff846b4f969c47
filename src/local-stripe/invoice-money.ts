import { type KeptCredit, type KeptInvoice, remainingOf } from './books.ts';
import type { DeskNeeds, Finding } from './find-invoice.ts';
import { missing, Refused } from './refused.ts';
import type { Shapes } from './shapes.ts';
import { shownCredit, shownPayment } from './shown.ts';

export function settling({ books }: DeskNeeds, { find, tell }: Finding) {
  return {
    settle(id: string): KeptInvoice {
      const invoice = find(id, 'id');
      if (invoice.status === 'paid') throw new Refused('Invoice is already paid');
      if (invoice.status !== 'open' && invoice.status !== 'uncollectible')
        throw new Refused('This invoice can no longer be paid.');
      invoice.offStripe = true;
      invoice.status = 'paid';
      tell('paid', invoice);
      return invoice;
    },
    /** Money that came without Stripe covers a part, or all. */
    attach(id: string, recordId: string): KeptInvoice {
      const invoice = find(id, 'id');
      const record = books.records.get(recordId);
      if (record === undefined) throw missing('payment_record', recordId, 'payment_record');
      if (invoice.status !== 'open') throw new Refused('This invoice can no longer be paid.');
      if (invoice.payments.some((one) => one.record === recordId))
        throw new Refused('This payment is attached to the invoice already.');
      if (record.currency !== invoice.currency)
        throw new Refused('The currency of the payment does not match the invoice.', {
          param: 'payment_record',
        });
      const { amount, initiated: at } = record;
      const payment = { id: books.id('inpay'), intent: null, charge: null, record: recordId, amount, at };
      invoice.payments.push(payment);
      books.tell('invoice_payment.paid', shownPayment(invoice, payment));
      if (remainingOf(books, invoice) > 0) return invoice;
      invoice.status = 'paid';
      tell('paid', invoice);
      return invoice;
    },
  };
}

export function crediting({ books }: DeskNeeds, { find, tell }: Finding) {
  return {
    credit(given: Shapes['creditNote']): KeptCredit {
      const invoice = find(given.invoice, 'invoice');
      if (invoice.status !== 'open')
        throw new Refused('A refund, credit or out of band amount has to be given.');
      if (given.amount <= 0 || given.amount > remainingOf(books, invoice))
        throw new Refused('The sum of credit amounts exceeds the amount remaining on the invoice.', {
          param: 'amount',
        });
      const { memo, metadata = {}, ...rest } = given;
      const number = `${invoice.number}-CN-0${books.credits.size + 1}`;
      const id = books.id('cn');
      const credit: KeptCredit = {
        ...{ ...rest, metadata, id, number, created: books.today(), status: 'issued' },
        ...(memo !== undefined && { memo }),
      };
      books.credits.set(id, credit);
      invoice.credited += given.amount;
      books.tell('credit_note.created', shownCredit(credit));
      if (remainingOf(books, invoice) > 0) return credit;
      invoice.status = 'paid';
      tell('paid', invoice);
      return credit;
    },
    voidCredit(id: string): void {
      const credit = books.credits.get(id);
      if (credit === undefined) throw missing('credit_note', id, 'id');
      const invoice = find(credit.invoice, 'invoice');
      if (credit.status === 'void' || invoice.status !== 'open')
        throw new Refused('You can only void a credit note of an open invoice.');
      credit.status = 'void';
      invoice.credited -= credit.amount;
      books.tell('credit_note.voided', shownCredit(credit));
    },
  };
}
