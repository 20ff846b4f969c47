import { useEffect, useState } from 'react';
import type { ShownTransfer } from '../../page-api/outside.ts';
import { usePage } from '../page-context.ts';
import { Moment } from './moment.tsx';
import { shownMoney } from './shown-money.ts';
import { statementCamt } from './statement-camt.ts';
import { statementCsv } from './statement-csv.ts';
import { bankWords } from './words.ts';

/** What has arrived, as the bank prints it, and as files for the books. */
export function Statement({ transfers }: { readonly transfers: readonly ShownTransfer[] }) {
  const { say, dateLocale } = usePage();
  const csv = useDownload(statementCsv(transfers), 'text/csv;charset=utf-8');
  const camt = useDownload(statementCamt(transfers), 'application/xml');
  if (transfers.length === 0) return <p className="outside-none">{say(bankWords.none)}</p>;
  return (
    <>
      <div className="outside-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(bankWords.when)}</th>
              <th scope="col">{say(bankWords.payer)}</th>
              <th scope="col">{say(bankWords.reference)}</th>
              <th scope="col">{say(bankWords.sum)}</th>
            </tr>
          </thead>
          <tbody>
            {transfers.map((transfer) => (
              <tr key={`${transfer.at} ${transfer.reference} ${transfer.amount}`}>
                <td>
                  <Moment at={transfer.at} />
                </td>
                <td>{transfer.from}</td>
                <td>{transfer.reference}</td>
                <td>{shownMoney(transfer.amount, transfer, dateLocale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <span className="outside-pay">
        <a className="plain-button" href={csv} download="statement.csv">
          {say(bankWords.csv)}
        </a>
        <a className="plain-button" href={camt} download="statement.xml">
          {say(bankWords.camt)}
        </a>
      </span>
    </>
  );
}

function useDownload(text: string, type: string): string {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text, type]);
  return address;
}
