import { Temporal } from 'temporal-polyfill';
import { conversionSentence } from '../../billing/details/conversion-words.ts';
import type { InvoiceToIssue } from '../../billing/payment-provider.ts';
import { shownRows } from '../../billing/tax/stored-taxes.ts';
import { rowLabel, taxLines } from '../../billing/tax/tax-words.ts';
import { text } from '../../billing/tax/text.ts';
import { plain } from '../../kernel/format.ts';
import { verbatim } from '../../kernel/phrase.ts';
import { toStripe } from './currency.ts';

/** Everything that Stripe carries of ours is found by this. */
export const KEY_FIELD = 'engawa_key';

/** As long as Stripe takes it, never through the middle of a character: half of one can't be sent at all. */
export const cut = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

/** The end of the day on which it is due, where the agency is, in seconds. */
export function dueSeconds({ dueOn, timeZone }: Pick<InvoiceToIssue, 'dueOn' | 'timeZone'>): number {
  const end = dueOn.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from('23:59:00') });
  return Math.floor(end.epochMilliseconds / 1000);
}

/** What an invoice is made with. The same at every try: nothing in here may change while one is on its way. */
export function invoiceParams(invoice: InvoiceToIssue, customer: string, key: string) {
  const { billTo, total, project, engagementId, invoiceId, lines } = invoice;
  const order = billTo.purchaseOrder && cut(billTo.purchaseOrder, 140);
  return {
    customer,
    currency: total.currency.toLowerCase(),
    collection_method: 'send_invoice',
    due_date: dueSeconds(invoice),
    auto_advance: false,
    pending_invoice_items_behavior: 'exclude',
    description: cut(project, 1500),
    footer: footerOf(invoice),
    ...(order !== undefined && { custom_fields: [{ name: 'PO', value: order }] }),
    metadata: {
      [KEY_FIELD]: key,
      engawa_engagement: engagementId,
      engawa_milestone: lines[0]?.subject.slice(0, 500) ?? '',
      engawa_invoice: invoiceId,
    },
  } as const;
}

/** What Stripe keeps as an item of the invoice. `line` tells ours apart, and finds again what a try before has made. */
interface Item {
  readonly line: string;
  readonly description: string;
  readonly amount: number;
}

/**
 * The lines and, below them, the tax of each rate as we have computed and rounded it. With rates of its own Stripe would
 * round line by line, and come to another total.
 */
export function itemsFor({ lines, taxes, locale }: InvoiceToIssue): readonly Item[] {
  const added = taxes === undefined || taxes.contained ? [] : shownRows(taxes).filter(({ rate }) => rate > 0);
  return [
    ...lines.map(({ description, amount, worth }, index) => ({
      line: String(index + 1),
      description: cut(
        plain(
          worth === undefined ? verbatim(description) : text.courtesyLine({ description, worth }),
          locale,
        ),
        500,
      ),
      amount: toStripe(amount),
    })),
    ...added.map((row) => ({
      line: `tax-${row.rate}`,
      description: taxes === undefined ? '' : cut(plain(rowLabel(taxes, row), locale), 500),
      amount: toStripe(row.tax),
    })),
  ];
}

/** Who issues it, and what the law wants to read about its tax. */
function footerOf({ issuer, billTo, taxes, taxNote = null, conversion, locale }: InvoiceToIssue): string {
  const { legalName, address, taxId, registrationNumber } = issuer;
  const said = taxLines(taxes, taxNote).map((line) => plain(line, locale));
  const charges = conversion && plain(conversionSentence(conversion), locale);
  const buyer = billTo.taxNumber === undefined ? undefined : `${billTo.legalName}: ${billTo.taxNumber}`;
  const lines = [legalName, address, taxId, registrationNumber, buyer, ...said, charges];
  return cut(lines.filter((line) => line !== undefined).join('\n'), 5000);
}
