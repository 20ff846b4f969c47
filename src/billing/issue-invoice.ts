import { z } from 'zod';
import { instantToColumn } from '../kernel/calendar.ts';
import { outsideEffect } from '../kernel/effect.ts';
import { standsFor } from './again/chain.ts';
import type { InvoiceSent } from './events.ts';
import { keepDocument } from './keep-document.ts';
import { loadInvoice } from './load-invoice.ts';
import { Issued } from './payment-provider.ts';

/** Has the provider issue an approved invoice. From its receipt on the client has it, and is told. */
export const issueInvoice = outsideEffect({
  kind: 'invoice.issue',
  payload: z.object({ invoiceId: z.string() }),
  receipt: Issued,
  async finish(tx, { payload: { invoiceId }, receipt }, visit) {
    const invoice = await loadInvoice(tx, invoiceId);
    if (invoice.status !== 'approved') return [];
    const { engagementId, total, dueOn } = invoice;
    const { number, providerRef, payUrl, document } = receipt;
    if (invoice.number !== null && invoice.number !== number)
      throw new Error(`invoice ${invoiceId} has the number ${invoice.number}, the receipt says ${number}`);
    const documentId = document === undefined ? null : await keepDocument(tx, 'invoice', document, visit);
    await tx.invoice.update({
      where: { id: invoiceId },
      data: {
        status: 'sent',
        number,
        providerRef,
        payUrl: payUrl ?? null,
        documentId,
        sentAt: instantToColumn(visit.now),
      },
    });
    const before = await standsFor(tx, invoiceId);
    const { country } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
    const sent: InvoiceSent = {
      type: 'invoice.sent',
      engagementId,
      invoiceId,
      number,
      total,
      dueOn,
      ...(before.length > 0 && { before }),
      ...(country === 'CN' && { fapiao: true }),
    };
    return [sent];
  },
});
