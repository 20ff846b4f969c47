import type { Tx } from '../kernel/act.ts';
import { NeedsAHuman } from '../kernel/effect.ts';
import { Locale } from '../kernel/locale.ts';
import { money } from '../kernel/money.ts';
import { billToOf } from './bill-to.ts';
import { invoiceFrom } from './invoice.ts';
import { readIssuer } from './issuer.ts';
import type { InvoiceToIssue } from './payment-provider.ts';

const contact = { select: { email: true } } as const;

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
  const { issuer, missing } = readIssuer(agency.issuer);
  if (issuer === undefined) throw new NeedsAHuman(`the issuer's details lack ${missing.join(', ')}`);
  const { lines, engagement } = row;
  const billTo = billToOf(engagement.client);
  const { billingContact, acceptor } = engagement;
  return {
    invoiceId,
    engagementId: engagement.id,
    provider: invoice.provider,
    project: engagement.name,
    locale: Locale.parse(engagement.locale),
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    total: invoice.total,
    lines: lines.map(({ subject, description, amount, currency }) => ({
      subject,
      description,
      amount: money(amount, currency),
    })),
    issuer,
    billTo,
    client: {
      id: engagement.clientId,
      email: billTo.email ?? billingContact?.email ?? acceptor?.email ?? null,
    },
    timeZone: agency.timeZone,
    createdAt: invoice.createdAt,
  };
}
