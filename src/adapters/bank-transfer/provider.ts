import { text } from '../../billing/again/text.ts';
import { bankDetailsText } from '../../billing/bank-details.ts';
import { conversionSentence } from '../../billing/details/conversion-words.ts';
import type { BankAccount } from '../../billing/issuer.ts';
import { billToOnPaper, issuerOnPaper } from '../../billing/paper-parties.ts';
import type { InvoiceToIssue, Issued, PaymentProvider } from '../../billing/payment-provider.ts';
import { paperLine, paperTax } from '../../billing/tax/paper-tax.ts';
import type { Documents, InvoiceDocument } from '../../kernel/documents.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import { plain } from '../../kernel/format.ts';
import { render } from './render.ts';

/**
 * Issues invoices without anybody else: our own PDF, our own number, paid by bank transfer. Nothing happens outside,
 * and the same invoice gives the same bytes, so any number of tries is one.
 */
export function bankTransfer(documents: Pick<Documents, 'invoice'>): PaymentProvider {
  return {
    name: 'bank-transfer',
    numbering: 'ours',
    async issue(invoice): Promise<Issued> {
      if (invoice.number === null)
        throw new NeedsAHuman('an invoice by bank transfer needs its number before it is issued');
      const { number } = invoice;
      const bytes = await render(() => documents.invoice(documentOf(invoice, number)));
      return {
        providerRef: number,
        number,
        document: {
          name: `${number}.pdf`,
          mediaType: 'application/pdf',
          base64: Buffer.from(bytes).toString('base64'),
        },
      };
    },
  };
}

function documentOf(invoice: InvoiceToIssue, number: string): InvoiceDocument {
  const { issuer, billTo, locale } = invoice;
  return {
    locale,
    number,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    issuer: issuerOnPaper(issuer),
    billTo: billToOnPaper(billTo),
    project: invoice.project,
    ...(billTo.purchaseOrder !== undefined && { purchaseOrder: billTo.purchaseOrder }),
    lines: invoice.lines.map((line) => paperLine(line, invoice.taxes, locale)),
    ...paperTax(invoice),
    total: invoice.total,
    bankDetails: bankDetailsText(accountOf(issuer), locale),
    ...noteOf(invoice),
    createdAt: invoice.createdAt,
  };
}

function noteOf({ conversion, locale, replaces }: InvoiceToIssue): { note?: string } {
  const said = [
    ...(replaces === undefined ? [] : [text.paperReplaces({ number: replaces })]),
    ...(conversion === undefined ? [] : [conversionSentence(conversion)]),
  ];
  return said.length === 0 ? {} : { note: said.map((line) => plain(line, locale)).join('\n') };
}

function accountOf({ bank }: InvoiceToIssue['issuer']): BankAccount {
  if (bank === undefined) throw new NeedsAHuman('an invoice by bank transfer needs an account to be paid to');
  return bank;
}
