import { emptyBooks, type KeptBooks } from '../../../src/local-stripe/keep-books.ts';

const metadata = {};
const customer = {
  ...{ name: 'Kawa Foods', email: 'haru@kawa.example', preferred_locales: ['ja'], metadata, balance: 0 },
};
const invoice = {
  ...{
    customer: 'cus_1',
    currency: 'jpy',
    created: 1_795_000_000,
    due_date: null,
    description: '',
    footer: '',
  },
  ...{ metadata, collection_method: 'send_invoice', methods: [], offStripe: false, credited: 0 },
  ...{ attempts: 0, nextTry: null, mailed: 1, added: 0, underWay: null },
  balances: { before: 0, after: 0 },
};
const payment = {
  id: 'inpay_1',
  intent: 'pi_1',
  charge: 'ch_1',
  record: null,
  amount: 400,
  at: 1_795_000_000,
};

const books: KeptBooks = {
  ...emptyBooks,
  customers: [
    { ...customer, id: 'cus_1', deleted: false },
    { ...customer, id: 'cus_2', deleted: true },
  ],
  invoices: [
    { ...invoice, id: 'in_1', number: 'HIBIKI-0001', status: 'open', payments: [payment] },
    { ...invoice, id: 'in_2', number: 'HIBIKI-0002', status: 'void', payments: [] },
  ],
  items: [
    {
      id: 'ii_1',
      customer: 'cus_1',
      invoice: 'in_1',
      amount: 1_000,
      currency: 'jpy',
      description: 'A',
      metadata,
    },
  ],
  events: [
    {
      id: 'evt_1',
      type: 'invoice_payment.paid',
      created: 1_795_000_000,
      object: { id: 'inpay_1', invoice: 'in_1' },
    },
  ],
  numbers: 2,
};

/** Stripe's books with one of each in them, as the local house keeps them. */
export const someStripe = JSON.stringify({ books, deliveries: { evt_1: { state: 'lost', times: 0 } } });
