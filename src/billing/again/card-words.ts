import type { CardButton } from '../../kernel/notice.ts';
import type { Said, Value } from '../../kernel/phrase.ts';
import type { Invoice } from '../invoice.ts';
import { text as billing } from '../text.ts';
import type { AgainFacts } from './facts.ts';
import { text } from './text.ts';

interface Field {
  readonly label: Said;
  readonly value: Value;
}

/** On both sides' cards: what was taken off, and what was sent back. */
export const creditFields = ({ credited, givenBack }: AgainFacts): readonly Field[] => [
  ...(credited.minor > 0n ? [{ label: text.credited(), value: credited }] : []),
  ...(givenBack.minor > 0n ? [{ label: text.givenBack(), value: givenBack }] : []),
];

/** On both sides' cards: what the client asked to read on it. */
export const askedFields = ({ purchaseOrder, billTo }: AgainFacts): readonly Field[] => [
  ...(purchaseOrder === null ? [] : [{ label: text.purchaseOrder(), value: purchaseOrder }]),
  ...(billTo === null ? [] : [{ label: text.billTo(), value: billTo }]),
];

/** On finance's card: in whose place it stands, and what was asked to be read on it. */
export const againFields = (again: AgainFacts): readonly Field[] => [
  ...(again.replaces === null ? [] : [{ label: text.replaces(), value: again.replaces }]),
  ...askedFields(again),
  ...creditFields(again),
];

/** Finance's buttons that come with the invoice's state. */
export function againButtons(invoice: Invoice, again: AgainFacts): readonly CardButton[] {
  const value = { invoiceId: invoice.id };
  if (invoice.status === 'void' && again.mayBillAgain)
    return [{ press: 'invoice.bill-again', label: text.billAgain(), value }];
  return invoice.status === 'sent' ? [{ press: 'invoice.credit', label: text.creditNote(), value }] : [];
}

/** For the client: what became of an invoice that we have withdrawn. */
export function withdrawnWords({ replacedBy }: AgainFacts): Said {
  if (replacedBy === null) return billing.withdrawn();
  const { number } = replacedBy;
  return number === null ? text.withdrawnSoon() : text.withdrawnFor({ number });
}

/** For the client, on the new invoice. */
export const replacesWords = ({ replaces }: AgainFacts): readonly Said[] =>
  replaces === null ? [] : [text.clientReplaces({ number: replaces })];
