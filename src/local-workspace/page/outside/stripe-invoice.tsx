import type { ShownStripeInvoice } from '../../page-api/outside.ts';
import { usePage } from '../page-context.ts';
import { shownMoney } from './shown-money.ts';
import { deedWords, disputeWords, stripeStatusWords, stripeWords } from './stripe-words.ts';
import { useOutside } from './use-outside.tsx';

/** One invoice at Stripe: how it stands, the page that its client pays on, and what the dashboard could do with it. */
export function StripeInvoice({ invoice }: { readonly invoice: ShownStripeInvoice }) {
  const { say, dateLocale, openLink } = usePage();
  const { client, status, total, open, dispute, refunded, page } = invoice;
  const number = invoice.number ?? say(stripeWords.draft);
  return (
    <div className="outside-invoice">
      <span>
        <strong>{number}</strong> <span className="state-chip">{say(stripeStatusWords[status])}</span>
        {dispute !== undefined && (
          <>
            {' '}
            <span className="state-chip state-waiting">{say(disputeWords[dispute])}</span>
          </>
        )}
      </span>
      <span className="outside-small">
        {client} · {shownMoney(total, invoice, dateLocale)}
        {status === 'open' && open !== total && (
          <> · {say(stripeWords.open, { amount: shownMoney(open, invoice, dateLocale) })}</>
        )}
        {refunded !== undefined && (
          <> · {say(stripeWords.refunded, { amount: shownMoney(refunded, invoice, dateLocale) })}</>
        )}
      </span>
      <span className="outside-pay">
        {page !== undefined && (
          <button
            type="button"
            className="plain-button"
            aria-label={say(stripeWords.pageOf, { number })}
            onClick={() => openLink(page, number, client)}
          >
            {say(stripeWords.page)}
          </button>
        )}
      </span>
      <Deeds invoice={invoice} number={number} />
    </div>
  );
}

function Deeds({ invoice, number }: { readonly invoice: ShownStripeInvoice; readonly number: string }) {
  const { say } = usePage();
  const { act, acting } = useOutside();
  if (invoice.may.length === 0) return null;
  return (
    <details>
      <summary className="outside-small" aria-label={say(stripeWords.deedsOf, { number })}>
        {say(stripeWords.deeds)}
      </summary>
      <span className="outside-pay">
        {invoice.may.map((does) => (
          <button
            key={does}
            type="button"
            className="plain-button"
            aria-label={`${say(deedWords[does])}: ${number}`}
            disabled={acting !== undefined}
            onClick={() => void act({ act: 'stripe', does, id: invoice.id })}
          >
            {say(deedWords[does])}
          </button>
        ))}
      </span>
    </details>
  );
}
