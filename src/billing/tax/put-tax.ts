import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { type Money, money } from '../../kernel/money.ts';
import { billToOfInvoice } from '../again/bill-to-of.ts';
import { ProviderName } from '../payment-provider.ts';
import { smallestPart } from '../provider/smallest-part.ts';
import { billingTerms } from '../terms.ts';
import { numbersOf } from './agency-numbers.ts';
import { computeTax } from './compute-tax.ts';
import type { TaxName } from './rates.ts';
import { refuse } from './refusals.ts';
import { type Rounding, readTaxSettings, type TaxSettings } from './settings.ts';
import { storedTaxes, type TaxNote } from './stored-taxes.ts';
import { isReduced, type TaxCase, type TaxChoice, taxFor } from './tax-for.ts';

const shape = {
  lines: { orderBy: { id: 'asc' } },
  engagement: { select: { country: true, billingTerms: true, client: true } },
} satisfies Prisma.InvoiceInclude;

export type InvoiceToTax = Prisma.InvoiceGetPayload<{ include: typeof shape }>;

/** An invoice with all that its tax depends on. */
export interface TaxMatter {
  readonly invoice: InvoiceToTax;
  readonly country: string;
  readonly case: Omit<TaxCase, 'settings'>;
  readonly settings: TaxSettings | undefined;
  /** Column `agency.issuer`. */
  readonly issuer: unknown;
  /** As agreed; agreements that said nothing of it were made when all prices were before tax. */
  readonly contained: boolean;
}

/** Looking is enough. */
export interface TaxReader {
  readonly invoice: Pick<Tx['invoice'], 'findUniqueOrThrow'>;
  readonly agency: Pick<Tx['agency'], 'findUniqueOrThrow'>;
}

export async function taxMatter(read: TaxReader, invoiceId: string): Promise<TaxMatter> {
  const invoice = await read.invoice.findUniqueOrThrow({ where: { id: invoiceId }, include: shape });
  const agency = await read.agency.findUniqueOrThrow({ where: { id: 1 } });
  const { engagement } = invoice;
  const { taxNumber } = billToOfInvoice(invoice, engagement.client);
  return {
    invoice,
    country: agency.country,
    case: {
      agency: { country: agency.country, taxNumber: numbersOf(agency.issuer).taxId },
      client: { country: engagement.country, taxNumber },
    },
    settings: readTaxSettings(agency.tax),
    issuer: agency.issuer,
    contained: billingTerms(engagement.billingTerms).tax?.prices === 'contained',
  };
}

/**
 * Puts the tax on a draft that the rules give it; the last thing done to a new draft, when all its lines stand. Gives
 * what is to be paid. An agency that has not said anything of tax yet charges none.
 */
export async function putTax(tx: Tx, invoiceId: string): Promise<Money> {
  const matter = await taxMatter(tx, invoiceId);
  const { invoice, settings } = matter;
  if (settings === undefined) return money(invoice.total, invoice.currency);
  return writeTax(tx, matter, byRules(settings, matter));
}

/** What goes onto the invoice: of each line its rate, and why, where none is charged. */
export interface TaxToPut {
  readonly name: TaxName;
  readonly rounding: Rounding;
  readonly note: TaxNote | null;
  readonly rateOf: (line: { readonly id: string }) => number;
}

export function byRules(settings: TaxSettings, { case: given }: Pick<TaxMatter, 'case'>): TaxToPut {
  const choice = taxFor({ ...given, settings });
  return { name: choice.name, rounding: settings.rounding, note: noteOf(choice), rateOf: () => choice.rate };
}

const noteOf = ({ treatment }: TaxChoice): TaxNote | null =>
  treatment === 'standard' || treatment === 'own' ? null : treatment;

export async function writeTax(tx: Tx, matter: TaxMatter, put: TaxToPut): Promise<Money> {
  const { invoice, contained, country } = matter;
  const { id, currency, lines, provider } = invoice;
  const rated = lines.map((line) => ({ id: line.id, amount: line.amount, rate: put.rateOf(line) }));
  const step = smallestPart(ProviderName.parse(provider), currency);
  const sums = computeTax(rated, { contained, rounding: put.rounding, step });
  const added = contained ? 0n : sums.reduce((all, { tax }) => all + tax, 0n);
  if (added < 0n) throw refuse.belowZero();
  for (const rate of new Set(rated.map((line) => line.rate)))
    await tx.invoiceLine.updateMany({
      where: { id: { in: rated.filter((line) => line.rate === rate).map((line) => line.id) } },
      data: { taxBasisPoints: rate },
    });
  const rows = sums.map(({ rate, base, tax }) => ({
    rate,
    reduced: isReduced(rate, country),
    base: money(base, currency),
    tax: money(tax, currency),
  }));
  await tx.invoice.update({
    where: { id },
    data: {
      taxTotal: added,
      taxes: storedTaxes({ name: put.name, contained, rounding: put.rounding, rows }),
      taxNote: put.note,
    },
  });
  return money(invoice.total + added, currency);
}
