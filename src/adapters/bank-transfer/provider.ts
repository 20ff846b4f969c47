import { bankDetailsText } from '../../billing/bank-details.ts';
import type { InvoiceToIssue, Issued, PaymentProvider } from '../../billing/payment-provider.ts';
import type { Documents, InvoiceDocument } from '../../kernel/documents.ts';
import { NeedsAHuman, TryLater } from '../../kernel/effect.ts';

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
      const bytes = await render(documents, documentOf(invoice, invoice.number));
      return {
        providerRef: invoice.number,
        number: invoice.number,
        document: {
          name: `${invoice.number}.pdf`,
          mediaType: 'application/pdf',
          base64: Buffer.from(bytes).toString('base64'),
        },
      };
    },
  };
}

// Nothing has left the house when rendering fails, so it is never "in doubt": sums that do not add up need a person,
// anything else may pass.
async function render(documents: Pick<Documents, 'invoice'>, document: InvoiceDocument): Promise<Uint8Array> {
  try {
    return await documents.invoice(document);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw error instanceof RangeError ? new NeedsAHuman(why) : new TryLater(60_000, why);
  }
}

function documentOf(invoice: InvoiceToIssue, number: string): InvoiceDocument {
  const { issuer, billTo, locale } = invoice;
  return {
    locale,
    number,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    issuer: {
      name: issuer.legalName,
      address: issuer.address,
      ...(issuer.taxId !== undefined && { taxNumber: issuer.taxId }),
      ...(issuer.registrationNumber !== undefined && { qualifiedInvoiceNumber: issuer.registrationNumber }),
    },
    billTo: {
      name: billTo.legalName,
      ...(billTo.address !== undefined && { address: billTo.address }),
      ...(billTo.taxNumber !== undefined && { taxNumber: billTo.taxNumber }),
      ...(billTo.attention !== undefined && { attention: billTo.attention }),
      ...(billTo.email !== undefined && { email: billTo.email }),
    },
    project: invoice.project,
    ...(billTo.purchaseOrder !== undefined && { purchaseOrder: billTo.purchaseOrder }),
    lines: invoice.lines.map(({ description, amount }) => ({ description, amount })),
    taxes: [],
    total: invoice.total,
    bankDetails: bankDetailsText(issuer.bank, locale),
    createdAt: invoice.createdAt,
  };
}
