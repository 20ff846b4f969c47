import type { KeptItem } from './books.ts';
import { stripeDecimals } from './decimals.ts';
import type { DeskNeeds, Finding } from './find-invoice.ts';
import { Refused } from './refused.ts';
import type { Shapes } from './shapes.ts';

export function adding({ books }: DeskNeeds, { find }: Finding) {
  return {
    addItem(given: Shapes['item']): KeptItem {
      mustBeAmount(given);
      const invoice = given.invoice === undefined ? undefined : find(given.invoice, 'invoice');
      if (invoice !== undefined && invoice.status !== 'draft')
        throw new Refused('This invoice is no longer editable', { code: 'invoice_not_editable' });
      if (invoice !== undefined && invoice.currency !== given.currency)
        throw new Refused('You cannot combine currencies on a single invoice.', { param: 'currency' });
      if (invoice !== undefined && invoice.customer !== given.customer)
        throw new Refused('The customer of the invoice item does not match the invoice.', {
          param: 'customer',
        });
      const { invoice: bound = null, description = '', metadata = {}, ...rest } = given;
      const item = { id: books.id('ii'), invoice: bound, description, metadata, ...rest };
      books.items.set(item.id, item);
      return item;
    },
  };
}

function mustBeAmount({ amount, currency }: Shapes['item']): void {
  if (stripeDecimals(currency.toUpperCase()) === 3 && amount % 10 !== 0)
    throw new Refused('Invalid amount: the last digit of a three-decimal amount must be 0.', {
      param: 'amount',
    });
  if (/^(isk|ugx)$/.test(currency) && amount % 100 !== 0)
    throw new Refused('Invalid amount: this currency has no decimals.', { param: 'amount' });
  if (Math.abs(amount) > 99_999_999_999)
    throw new Refused('Invalid integer: too large.', { param: 'amount' });
}
