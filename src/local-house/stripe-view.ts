import { type KeptCredit, type KeptEvent, type KeptInvoice, remainingOf } from '../local-stripe/books.ts';
import { stripeDecimals } from '../local-stripe/decimals.ts';
import type { Messenger } from '../local-stripe/messenger.ts';
import type { LocalStripe } from '../local-stripe/stand-in.ts';
import type {
  ShownStripeEvent,
  ShownStripeInvoice,
  StripeDeed,
  StripeView,
} from '../local-workspace/page-api/outside.ts';

/** As many of each as the page shows. */
const MOST = 40;

type There = Pick<LocalStripe, 'books' | 'base'>;

/** Stripe's books as the page shows them, the newest first. */
export function stripeView(there: There, messenger: Pick<Messenger, 'weather' | 'of'>): StripeView {
  const { customers, invoices, events } = there.books;
  return {
    weather: messenger.weather(),
    invoices: newest([...invoices.values()]).map((one) => shownInvoice(there, one)),
    customers: newest([...customers.values()]).map(({ id, name, email, deleted }) => ({
      ...{ id, name, email, deleted },
    })),
    events: newest(events.filter(({ id }) => messenger.of(id) !== undefined)).map((event) =>
      shownEvent(there, event, messenger),
    ),
  };
}

const newest = <T>(all: readonly T[]): readonly T[] => all.slice(-MOST).toReversed();

function shownInvoice({ books, base }: There, invoice: KeptInvoice): ShownStripeInvoice {
  const { id, number, status } = invoice;
  const currency = invoice.currency.toUpperCase();
  const back = refundedOf({ books }, invoice);
  const dispute = disputeOf({ books }, invoice);
  const credits = creditsOn({ books }, invoice).length;
  return {
    ...{ id, number, status, currency },
    client: books.customers.get(invoice.customer)?.name ?? '',
    decimals: stripeDecimals(currency),
    total: String(books.totalOf(invoice)),
    open: String(remainingOf(books, invoice)),
    ...(status !== 'draft' && { page: `${base}/pay/${id}` }),
    ...(dispute !== undefined && { dispute }),
    ...(back > 0 && { refunded: String(back) }),
    may: deedsFor(invoice, { back, left: refundable({ books }, invoice), dispute, credits }),
  };
}

interface Done {
  readonly back: number;
  /** Of the last payment, what has not gone back. */
  readonly left: number;
  readonly dispute: ShownStripeInvoice['dispute'];
  readonly credits: number;
}

function deedsFor(
  { status, payments }: KeptInvoice,
  { back, left, dispute, credits }: Done,
): readonly StripeDeed[] {
  const open: readonly StripeDeed[] = [
    ...(['decline', 'debit', 'credit'] as const),
    ...(credits > 0 ? (['void-credit'] as const) : []),
    ...(payments.length > 0 ? [] : (['void', 'give-up'] as const)),
    'mark-paid',
  ];
  const last = payments.findLast(({ intent }) => intent !== null);
  return [
    ...(status === 'open' ? open : []),
    ...(left > 0 ? ['refund' as const] : []),
    ...(back > 0 ? ['refund-fails' as const] : []),
    ...(last !== undefined && dispute === undefined ? ['dispute' as const] : []),
    ...(dispute === 'open' ? (['win-dispute', 'lose-dispute'] as const) : []),
  ];
}

/** Those that were not voided. */
export const creditsOn = ({ books }: Pick<There, 'books'>, { id }: KeptInvoice): readonly KeptCredit[] =>
  [...books.credits.values()].filter(({ invoice, status }) => invoice === id && status === 'issued');

const intentsOf = ({ payments }: KeptInvoice): readonly string[] =>
  payments.flatMap(({ intent }) => (intent === null ? [] : [intent]));

/** What has not gone back of the last payment that came through Stripe. */
export function refundable({ books }: Pick<There, 'books'>, invoice: KeptInvoice): number {
  const last = invoice.payments.findLast(({ intent }) => intent !== null);
  return last === undefined ? 0 : last.amount - refundedOf({ books }, { ...invoice, payments: [last] });
}

/** What went back, of all payments. */
export function refundedOf({ books }: Pick<There, 'books'>, invoice: KeptInvoice): number {
  const intents = intentsOf(invoice);
  return [...books.refunds.values()]
    .filter((one) => intents.includes(one.payment_intent) && one.status !== 'failed')
    .reduce((sum, { amount }) => sum + amount, 0);
}

function disputeOf({ books }: Pick<There, 'books'>, invoice: KeptInvoice): ShownStripeInvoice['dispute'] {
  const intents = intentsOf(invoice);
  const last = [...books.disputes.values()].findLast((one) => intents.includes(one.payment_intent));
  if (last === undefined) return undefined;
  return last.status === 'won' || last.status === 'lost' ? last.status : 'open';
}

function shownEvent(
  { books }: There,
  { id, type, created, object }: KeptEvent,
  messenger: Pick<Messenger, 'of'>,
): ShownStripeEvent {
  const { state, times } = messenger.of(id) ?? { state: 'told', times: 1 };
  return { id, type, about: aboutOf(books, object), at: created * 1000, state, times };
}

/** The invoice's number where it is about one: that is what people see on their cards. */
function aboutOf(books: There['books'], object: object): string {
  const invoice = 'invoice' in object ? object.invoice : undefined;
  const id = 'id' in object ? object.id : undefined;
  for (const one of [id, invoice]) {
    const found = typeof one === 'string' ? books.invoices.get(one)?.number : undefined;
    if (found != null) return found;
  }
  return typeof id === 'string' ? id : '';
}
