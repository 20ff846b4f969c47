import { useId } from 'react';
import { type ShownStripeEvent, type StripeView, stripeWeathers } from '../../page-api/outside.ts';
import { usePage } from '../page-context.ts';
import { Moment } from './moment.tsx';
import { StripeInvoice } from './stripe-invoice.tsx';
import { deedWords, eventStateWords, stripeWeatherWords, stripeWords } from './stripe-words.ts';
import { useOutside } from './use-outside.tsx';

/** Stripe: its invoices with their pages, its dashboard, and what becomes of its messages. */
export function StripeTab({ stripe }: { readonly stripe: StripeView }) {
  const { say } = usePage();
  return (
    <>
      <p className="outside-what">{say(stripeWords.what)}</p>
      <h3>{say(stripeWords.invoices)}</h3>
      {stripe.invoices.length === 0 && <p className="outside-none">{say(stripeWords.noInvoices)}</p>}
      <ul className="outside-list">
        {stripe.invoices.map((invoice) => (
          <li key={invoice.id}>
            <StripeInvoice invoice={invoice} />
          </li>
        ))}
      </ul>
      <Travel now={stripe.weather} />
      <Customers customers={stripe.customers} />
      <h3>{say(stripeWords.events)}</h3>
      {stripe.events.length === 0 && <p className="outside-none">{say(stripeWords.noEvents)}</p>}
      <ul className="outside-list">
        {stripe.events.map((event) => (
          <li key={event.id}>
            <Told event={event} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Travel({ now }: { readonly now: StripeView['weather'] }) {
  const { say } = usePage();
  const { act, acting } = useOutside();
  const id = useId();
  const chosen = acting?.act === 'stripe-weather' ? acting.weather : now;
  return (
    <fieldset className="outside-faults">
      <legend>{say(stripeWords.weather)}</legend>
      {stripeWeathers.map((weather) => (
        <div key={weather} className="fault">
          <label>
            <input
              type="radio"
              name={id}
              checked={chosen === weather}
              aria-describedby={`${id}${weather}`}
              onChange={() => void act({ act: 'stripe-weather', weather })}
            />{' '}
            {say(stripeWeatherWords[weather].name)}
          </label>
          <p id={`${id}${weather}`} className="outside-small">
            {say(stripeWeatherWords[weather].see)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}

function Customers({ customers }: Pick<StripeView, 'customers'>) {
  const { say } = usePage();
  const { act, acting } = useOutside();
  return (
    <>
      <h3>{say(stripeWords.customers)}</h3>
      {customers.length === 0 && <p className="outside-none">{say(stripeWords.noCustomers)}</p>}
      <ul className="outside-list">
        {customers.map(({ id, name, email, deleted }) => (
          <li key={id}>
            <strong>{name}</strong>
            {deleted ? (
              <span className="state-chip">{say(stripeWords.deleted)}</span>
            ) : (
              <button
                type="button"
                className="danger-button"
                aria-label={`${say(deedWords['delete-customer'])}: ${name}`}
                disabled={acting !== undefined}
                onClick={() => void act({ act: 'stripe', does: 'delete-customer', id })}
              >
                {say(deedWords['delete-customer'])}
              </button>
            )}
            <span className="outside-small">{email}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Told({ event: { id, type, about, at, state, times } }: { readonly event: ShownStripeEvent }) {
  const { say } = usePage();
  const { act, acting } = useOutside();
  return (
    <>
      <span className="outside-kind">{type}</span>
      <span className={`state-chip ${state === 'told' ? 'state-done' : 'state-waiting'}`}>
        {say(eventStateWords[state])}
      </span>
      <button
        type="button"
        className="quiet-button"
        aria-label={say(stripeWords.againOf, { type, about })}
        disabled={acting !== undefined}
        onClick={() => void act({ act: 'stripe', does: 'tell-again', id })}
      >
        {say(stripeWords.again)}
      </button>
      <span className="outside-small">
        {about} · <Moment at={at} />
        {times > 1 && <> · {say(stripeWords.times, { count: times })}</>}
      </span>
    </>
  );
}
