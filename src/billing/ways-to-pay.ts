import type { CardButton } from '../kernel/notice.ts';
import { person, type Said, type Value } from '../kernel/phrase.ts';
import { bankDetails } from './bank-details.ts';
import type { InvoiceFacts } from './invoice-facts.ts';
import { text as reminders } from './reminders/text.ts';
import { text } from './text.ts';

interface Part {
  readonly heading: Said;
  readonly lines: readonly Said[];
}

/** To which account an open invoice is paid; nothing once it is settled. */
export function payTo({ invoice, issuer }: InvoiceFacts): readonly Part[] {
  if (invoice.status !== 'sent' || issuer.issuer === undefined) return [];
  const { bank } = issuer.issuer;
  if (bank === undefined) return [];
  const reference = text.pair({ label: text.reference(), value: invoice.number });
  return [{ heading: text.payTo(), lines: [...bankDetails(bank), reference] }];
}

/** What the client can do about an open invoice, on its card and on whatever reminds of it. */
export function answerButtons({ invoice }: Pick<InvoiceFacts, 'invoice'>): readonly CardButton[] {
  if (invoice.status !== 'sent') return [];
  const value = { invoiceId: invoice.id };
  return [
    ...(invoice.payUrl === null
      ? []
      : [{ press: 'invoice.pay', label: text.pay(), value, url: invoice.payUrl, style: 'primary' as const }]),
    { press: 'invoice.paid-by-transfer', label: text.paidByTransfer(), value },
    { press: 'invoice.will-pay', label: text.willPay(), value },
    { press: 'invoice.wrong', label: text.wrong(), value },
    { press: 'invoice.details', label: reminders.details(), value },
    ...(invoice.documentId === null ? [] : [{ press: 'invoice.get', label: text.getInvoice(), value }]),
  ];
}

/** Who looks after invoices at the client, mentioned where Slack knows them; undefined: nobody is named. */
export function attentionOf({ billingContact }: Pick<InvoiceFacts, 'billingContact'>): Value | undefined {
  if (billingContact === null) return undefined;
  const { name, slackUserId } = billingContact;
  return slackUserId === null ? name : person(slackUserId, name);
}
