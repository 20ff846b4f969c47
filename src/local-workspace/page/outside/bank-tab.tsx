import { type FormEvent, useId, useState } from 'react';
import type { OutsideView, ShownInvoice, ShownTransfer } from '../../page-api/outside.ts';
import { usePage } from '../page-context.ts';
import { shownDay } from '../time/shown-moment.ts';
import { arrivedFor, plainAmount, shownMoney } from './shown-money.ts';
import { Statement } from './statement.tsx';
import { useOutside } from './use-outside.tsx';
import { bankWords } from './words.ts';

/** Where clients pay. */
export function BankTab({ view }: { readonly view: OutsideView }) {
  const { say } = usePage();
  const { account, invoices, transfers } = view.bank;
  return (
    <>
      <p className="outside-what">{say(bankWords.what)}</p>
      {account === '' ? (
        <p className="outside-none">{say(bankWords.noAccount)}</p>
      ) : (
        <p className="outside-small">
          {say(bankWords.account)}: {account}
        </p>
      )}
      <h3>{say(bankWords.toPay)}</h3>
      {invoices.length === 0 && <p className="outside-none">{say(bankWords.nothingToPay)}</p>}
      <ul className="outside-list">
        {invoices.map((invoice) => (
          <li key={invoice.number}>
            <Payable invoice={invoice} transfers={transfers} />
          </li>
        ))}
      </ul>
      <h3>{say(bankWords.statement)}</h3>
      <p className="outside-what">{say(bankWords.honest)}</p>
      <Statement transfers={transfers} />
    </>
  );
}

function Payable({
  invoice,
  transfers,
}: {
  readonly invoice: ShownInvoice;
  readonly transfers: readonly ShownTransfer[];
}) {
  const { say, note, dateLocale } = usePage();
  const { act, acting } = useOutside();
  const id = useId();
  const { number, client, engagement, currency, decimals, open, dueOn } = invoice;
  const [amount, setAmount] = useState<string>();
  const arrived = arrivedFor(number, transfers);
  const pay = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const done = await act({ act: 'transfer', number, amount: amount ?? plainAmount(open, decimals) });
    if (!done) return;
    setAmount(undefined);
    note(bankWords.came, { number });
  };
  return (
    <form className="outside-invoice" onSubmit={(event) => void pay(event)}>
      <strong>{number}</strong>
      <span>
        {client} · {engagement}
      </span>
      <span className="outside-small">
        {say(bankWords.open, { amount: shownMoney(open, invoice, dateLocale) })}
        {dueOn !== undefined && <> · {say(bankWords.due, { day: shownDay(dueOn, dateLocale) })}</>}
        {arrived !== '0' && (
          <> · {say(bankWords.arrived, { amount: shownMoney(arrived, invoice, dateLocale) })}</>
        )}
      </span>
      <span className="outside-pay">
        <label htmlFor={id}>{say(bankWords.amount, { currency })}</label>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={amount ?? plainAmount(open, decimals)}
          onChange={(event) => setAmount(event.target.value)}
        />
        <button type="submit" className="plain-button" disabled={acting !== undefined}>
          {say(bankWords.arrives)}
        </button>
      </span>
    </form>
  );
}
