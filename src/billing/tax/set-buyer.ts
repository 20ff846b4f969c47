import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import type { BuyerSet } from './events.ts';

const maybe = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .optional()
    .transform((text) => (text === '' ? undefined : text));

/**
 * Finance sets down what the tax office calls the client: the tax number, and for a fapiao also telephone, bank and
 * account. Company and address are not among it: who is billed, and where, the client confirms (billing/details).
 */
export const setBuyer = act({
  name: 'client.set-tax-details',
  input: z.object({
    invoiceId: z.string(),
    taxNumber: maybe(60),
    phone: maybe(60),
    bank: maybe(120),
    account: maybe(60),
  }),
  async run(tx, { invoiceId, ...details }, visit) {
    await mustApproveMoney(tx, visit.person);
    const { engagementId } = await loadInvoice(tx, invoiceId);
    const { clientId } = await tx.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    // JSON leaves out what is undefined: what was cleared is gone.
    const written = JSON.stringify(details);
    await tx.$executeRaw`
      update client set billing = (billing - array['taxNumber', 'phone', 'bank', 'account']) || ${written}::jsonb
       where id = ${clientId}`;
    // A fapiao is often issued when the money has come: its card says the details as long as it has no number.
    const open = await tx.invoice.findMany({
      where: {
        engagement: { clientId },
        OR: [
          { status: { in: ['draft', 'held', 'sent'] } },
          { status: { in: ['approved', 'paid'] }, fapiaoNumber: null },
        ],
      },
      select: { id: true },
    });
    const set: BuyerSet = {
      type: 'client.tax-details-set',
      engagementId,
      clientId,
      taxNumber: details.taxNumber ?? null,
      invoices: open.map(({ id }) => id),
    };
    return outcome([set]);
  },
});
