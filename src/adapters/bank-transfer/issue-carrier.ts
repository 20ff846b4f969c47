import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { invoiceToIssue } from '../../billing/invoice-to-issue.ts';
import { issueInvoice } from '../../billing/issue-invoice.ts';
import type { PaymentProvider } from '../../billing/payment-provider.ts';
import { type Carrier, carrier } from '../../kernel/carrier.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';

export interface IssueCarrierOptions {
  readonly prisma: Pick<PrismaClient, 'invoice' | 'agency'>;
  readonly providers: readonly PaymentProvider[];
}

/** Carries approved invoices to the provider they were drafted for. */
export function createIssueCarrier({
  prisma,
  providers,
}: IssueCarrierOptions): Carrier<typeof issueInvoice.payload, typeof issueInvoice.receipt> {
  return carrier({
    effect: issueInvoice,
    repeat: 'by-key',
    async carry({ invoiceId }, attempt) {
      const invoice = await invoiceToIssue(prisma, invoiceId);
      const provider = providers.find(({ name }) => name === invoice.provider);
      if (provider === undefined)
        throw new NeedsAHuman(`the invoice was drafted for ${invoice.provider}, which is not set up here`);
      return provider.issue(invoice, attempt);
    },
  });
}
