import type { Tx } from '../kernel/act.ts';
import { billingTerms } from '../kernel/billing-terms.ts';
import { NeedsAHuman } from '../kernel/effect.ts';
import { Locale } from '../kernel/locale.ts';
import { money } from '../kernel/money.ts';
import { billToOfInvoice } from './again/bill-to-of.ts';
import { replacedNumber } from './again/chain.ts';
import { billedClient } from './bill-to.ts';
import { invoiceFrom } from './invoice.ts';
import { readIssuer, withAccount } from './issuer.ts';
import type { InvoiceToIssue } from './payment-provider.ts';
import { noteFrom, readTaxes } from './tax/stored-taxes.ts';

const contact = { select: { name: true, email: true } } as const;

type Reader = Pick<Tx, 'invoice' | 'agency'>;

/** Reads an approved invoice for its provider. Throws NeedsAHuman when it can't be issued as it stands. */
export async function invoiceToIssue(reader: Reader, invoiceId: string): Promise<InvoiceToIssue> {
  const row = await reader.invoice.findUnique({
    where: { id: invoiceId },
    include: {
      lines: { orderBy: { id: 'asc' } },
      engagement: { include: { client: true, billingContact: contact, acceptor: contact } },
    },
  });
  if (row === null) throw new NeedsAHuman('the invoice does not exist');
  const invoice = invoiceFrom(row);
  const { status } = invoice;
  if (status === 'draft' || status === 'held' || status === 'void')
    throw new NeedsAHuman(`the invoice is ${status}`);
  const agency = await reader.agency.findUniqueOrThrow({ where: { id: 1 } });
  const { issuer, missing } = withAccount(
    readIssuer(agency.issuer, invoice.provider),
    row.payTo,
    row.currency,
  );
  if (issuer === undefined) throw new NeedsAHuman(`the issuer's details lack ${missing.join(', ')}`);
  const { lines, engagement } = row;
  const billTo = billToOfInvoice(row, billedClient(engagement));
  const replaces = await replacedNumber(reader, row);
  const { billingContact, acceptor } = engagement;
  const bearer = billingTerms(engagement.billingTerms).conversion?.bearer;
  return {
    invoiceId,
    engagementId: engagement.id,
    provider: invoice.provider,
    project: engagement.name,
    locale: Locale.parse(engagement.locale),
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    ...(replaces !== undefined && { replaces }),
    total: invoice.total,
    lines: lines.map(({ subject, description, amount, currency, taxBasisPoints, worth }) => ({
      subject,
      description,
      amount: money(amount, currency),
      taxRate: taxBasisPoints,
      ...(worth !== null && { worth: money(worth, currency) }),
    })),
    taxes: readTaxes(row.taxes, row.currency),
    taxNote: noteFrom(row.taxNote),
    ...(bearer !== undefined && { conversion: bearer }),
    issuer,
    billTo,
    client: {
      id: engagement.clientId,
      email: billTo.email ?? billingContact?.email ?? acceptor?.email ?? null,
    },
    timeZone: agency.timeZone,
    country: agency.country,
    createdAt: invoice.createdAt,
  };
}
