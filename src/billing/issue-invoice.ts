import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { outsideEffect } from '../kernel/effect.ts';
import type { Visit } from '../kernel/visit.ts';
import type { InvoiceSent } from './events.ts';
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
    const documentId = document === undefined ? null : await keepDocument(tx, document, visit);
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
    const sent: InvoiceSent = { type: 'invoice.sent', engagementId, invoiceId, number, total, dueOn };
    return [sent];
  },
});

/** The database decodes and hashes: the hash is then that of the very bytes it keeps. */
async function keepDocument(
  tx: Tx,
  { name, mediaType, base64 }: NonNullable<Issued['document']>,
  visit: Visit,
) {
  const id = visit.newId('doc');
  await tx.$executeRaw`
    insert into document (id, kind, name, media_type, sha256, bytes, created_at)
    select ${id}, 'invoice', ${name}, ${mediaType}, encode(sha256(bytes), 'hex'), bytes, ${instantToColumn(visit.now)}
      from (select decode(${base64}, 'base64') as bytes) as given`;
  return id;
}
