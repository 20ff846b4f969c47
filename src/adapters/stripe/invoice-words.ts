import { Temporal } from 'temporal-polyfill';
import type { InvoiceToIssue } from '../../billing/payment-provider.ts';

/** Everything that Stripe carries of ours is found by this. */
export const KEY_FIELD = 'engawa_key';

/** The end of the day on which it is due, where the agency is, in seconds. */
export function dueSeconds({ dueOn, timeZone }: Pick<InvoiceToIssue, 'dueOn' | 'timeZone'>): number {
  const end = dueOn.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from('23:59:00') });
  return Math.floor(end.epochMilliseconds / 1000);
}

/** What an invoice is made with. The same at every try: nothing in here may change while one is on its way. */
export function invoiceParams(invoice: InvoiceToIssue, customer: string, key: string) {
  const { issuer, billTo, total, project, engagementId, invoiceId, lines } = invoice;
  const order = billTo.purchaseOrder?.slice(0, 140);
  return {
    customer,
    currency: total.currency.toLowerCase(),
    collection_method: 'send_invoice',
    due_date: dueSeconds(invoice),
    auto_advance: false,
    pending_invoice_items_behavior: 'exclude',
    description: project.slice(0, 1500),
    footer: footerOf(issuer),
    ...(order !== undefined && { custom_fields: [{ name: 'PO', value: order }] }),
    metadata: {
      [KEY_FIELD]: key,
      engawa_engagement: engagementId,
      engawa_milestone: lines[0]?.subject.slice(0, 500) ?? '',
      engawa_invoice: invoiceId,
    },
  } as const;
}

function footerOf({ legalName, address, taxId, registrationNumber }: InvoiceToIssue['issuer']): string {
  return [legalName, address, taxId, registrationNumber]
    .filter((line) => line !== undefined)
    .join('\n')
    .slice(0, 5000);
}
