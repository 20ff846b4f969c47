import { afterAll, describe, expect, it } from 'vitest';
import { openedStripe } from './on-this-machine.ts';

const { there, told, invoice } = await openedStripe();
afterAll(() => there.close());

const page = async (id: string, form?: Record<string, string>) => {
  const post = form && { method: 'POST', body: new URLSearchParams(form) };
  return (await fetch(`${there.base}/pay/${id}`, post)).text();
};
const toldSince = (before: number) => told.slice(before).map(({ type }) => type);

describe('the page on which a client pays', () => {
  it('says what is open in the customer’s language, and shows nobody’s markup', async () => {
    expect(await page(invoice(350_000).id)).toContain('Still to pay: JPY 350000');
    const japanese = await page(invoice(350_000, 'jpy', 'ja').id);
    expect(japanese).toContain('<html lang="ja">');
    expect(japanese).toContain('コンビニ');
    expect(await page(invoice(1_250, 'usd', 'zh-CN').id)).toContain('USD 12.50');
    expect(await page('in_unknown')).toContain('no such invoice');
  });

  it('by card all of it, or a part and then the rest', async () => {
    const { id } = invoice(1_250, 'usd');
    expect(await page(id, { how: 'card', amount: '2.50' })).toContain('A part is paid');
    expect(await page(id)).toContain('USD 10.00');
    const before = told.length;
    expect(await page(id, { how: 'card', amount: '10.00' })).toContain('data-status="paid"');
    expect(toldSince(before)).toEqual(['invoice_payment.paid', 'invoice.paid', 'invoice.payment_succeeded']);
    expect(await page(id, { how: 'card', amount: '1' })).toContain('needs no payment: paid');
    expect(there.books.paidOf(there.desk.find(id, 'id'))).toBe(1_250);
  });

  it.each(['0', '-1', '12.505', '13.00', 'all of it'])(
    'an amount of “%s” is asked for again',
    async (amount) => {
      const { id } = invoice(1_250, 'usd');
      expect(await page(id, { how: 'card', amount })).toContain('Please enter an amount');
      expect(there.desk.find(id, 'id').payments).toEqual([]);
    },
  );

  it('by a card that is declined', async () => {
    const { id } = invoice(1_000);
    const before = told.length;
    expect(await page(id, { how: 'declined' })).toContain('Nothing was charged');
    expect(toldSince(before)).toEqual(['invoice.payment_failed']);
  });

  it('by transfer: all of it or nothing; what is over lies with the customer', async () => {
    const { id } = invoice(1_000);
    let before = told.length;
    expect(await page(id, { how: 'transfer', amount: '999' })).toContain('waits in the customer');
    expect(toldSince(before)).toEqual(['cash_balance.funds_available']);
    before = told.length;
    await page(id, { how: 'transfer', amount: '1500' });
    expect(there.desk.find(id, 'id').status).toBe('paid');
    expect(told.at(-1)?.object).toMatchObject({ available: { jpy: 500 } });
    expect(toldSince(before)).toContain('invoice.paid');
  });

  it('at a shop: first a number, then the money', async () => {
    const { id } = invoice(1_000);
    const slip = await page(id, { how: 'konbini' });
    expect(slip).toContain('0123-4567-8901');
    expect(slip).toContain('value="shop"');
    expect(there.desk.find(id, 'id').status).toBe('open');
    expect(await page(id, { how: 'shop' })).toContain('data-status="paid"');
    expect(await page(invoice(1_000, 'usd').id)).not.toContain('konbini');
  });

  it('offers what the invoice allows', async () => {
    const made = invoice(1_000);
    made.methods = ['card'];
    const shown = await page(made.id);
    expect(shown).not.toContain('value="transfer"');
    expect(shown).not.toContain('value="konbini"');
  });
});
