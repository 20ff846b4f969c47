import { billToOfInvoice } from '../again/bill-to-of.ts';
import { type BillTo, billToOf } from '../bill-to.ts';
import { numbersOf } from './agency-numbers.ts';
import { type InvoiceToTax, type TaxMatter, type TaxReader, taxMatter } from './put-tax.ts';
import { type InvoiceTaxes, noteFrom, readTaxes, type TaxNote } from './stored-taxes.ts';
import { type TaxChoice, taxFor } from './tax-for.ts';

/** What the cards of an invoice say about its tax. */
export interface TaxFacts {
  readonly taxes: InvoiceTaxes | undefined;
  readonly note: TaxNote | null;
  /** What is worth saying to finance while it is a draft. */
  readonly hint?: TaxHint | undefined;
  /** Where the agency is in China: what its tax office's paper says of the buyer, and its number once there is one. */
  readonly fapiao?: { readonly buyer: BillTo; readonly number: string | null };
}

export type TaxHint = 'not-set-up' | 'not-qualified' | NonNullable<TaxChoice['needs']>;

export async function taxFacts(read: TaxReader, invoiceId: string): Promise<TaxFacts> {
  const matter = await taxMatter(read, invoiceId);
  const { invoice, country } = matter;
  return {
    taxes: readTaxes(invoice.taxes, invoice.currency),
    note: noteFrom(invoice.taxNote),
    hint: hintOf(matter),
    ...(country === 'CN' && { fapiao: { buyer: buyerOf(invoice), number: invoice.fapiaoNumber } }),
  };
}

/** As the invoice calls it, with what the tax office knows it by today: that may be filled in after the approval. */
function buyerOf(invoice: InvoiceToTax): BillTo {
  const { client } = invoice.engagement;
  const fixed = billToOfInvoice(invoice, client);
  const { taxNumber = fixed.taxNumber, phone, bank, account } = billToOf(client);
  return { ...fixed, taxNumber, phone, bank, account };
}

function hintOf({ settings, case: given, country, issuer }: TaxMatter): TaxHint | undefined {
  if (settings === undefined) return 'not-set-up';
  const choice = taxFor({ ...given, settings });
  if (choice.needs !== undefined) return choice.needs;
  const isTaxed = choice.treatment === 'standard' || choice.treatment === 'own';
  const lacksNumber = country === 'JP' && numbersOf(issuer).registrationNumber === undefined;
  return isTaxed && lacksNumber ? 'not-qualified' : undefined;
}
