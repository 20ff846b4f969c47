import type { AgreementSigned } from '../../agreements/events.ts';
import { now, type Reactions } from '../../kernel/effect.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import type { InvoiceSent } from '../events.ts';
import type { TaxEvent } from './events.ts';
import { fapiaoNotice } from './notices.ts';
import { keepAgreedPrices } from './set-prices.ts';

export const reactions: Reactions<TaxEvent | InvoiceSent | AgreementSigned> = {
  'agreement.signed': ({ engagementId, agreementId }) => [
    now(keepAgreedPrices, { engagementId, agreementId }),
  ],
  'invoice.sent': ({ invoiceId, fapiao }) =>
    fapiao === true
      ? [tellPeople(fapiaoNotice, { invoiceId }, { to: 'team' }, { once: `${invoiceId}:fapiao` })]
      : [],
  'agency.tax-set': ({ waiting }) => waiting.map(redraw),
  'invoice.tax-changed': ({ invoiceId }) => [redraw(invoiceId)],
  'project.prices-set': () => [],
  'project.prices-agreed': () => [],
  'invoice.fapiao-recorded': ({ invoiceId }) => [redraw(invoiceId)],
  'client.tax-details-set': ({ invoices }) => invoices.map(redraw),
};
