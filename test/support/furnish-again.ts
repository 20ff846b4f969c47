import { newId } from '../../src/adapters/system/ids.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { at, by, day, long, type Tell, typed } from './wild-words.ts';

interface Furnished {
  readonly engagementId: string;
  readonly invoiceId: string;
  readonly paymentId: string;
}

/** What is said of an invoice that was withdrawn, replaced, credited and given back. */
export async function furnishAgain(
  tx: Tx,
  { engagementId, invoiceId, paymentId }: Furnished,
  tell: Tell,
): Promise<void> {
  const item = { engagementId, agreementVersion: 1, subject: invoiceId, trigger: 'manual', currency: 'JPY' };
  const planItemId = newId('pli');
  await tx.billingPlanItem.create({ data: { ...item, id: planItemId, amount: 1n, status: 'billed' } });
  await tx.invoiceLine.create({
    data: { ...item, id: newId('lin'), invoiceId, planItemId, description: typed(300), amount: 1n },
  });
  const milestone = await tx.milestone.findFirst({ orderBy: { id: 'asc' } });
  const milestoneId = milestone?.id ?? '';
  const unpaidId = newId('inv');
  const issued = { status: 'sent', number: `U-${invoiceId}`, issuedOn: day, dueOn: day, sentAt: at };
  await tx.invoice.create({
    data: {
      ...issued,
      ...{ id: unpaidId, engagementId, provider: 'bank-transfer', currency: 'JPY', total: 1n, createdAt: at },
    },
  });
  for (const one of [invoiceId, unpaidId]) tell({ invoiceId: one, milestoneId }, /work-reopened$/);
  const common = { invoiceId, currency: 'JPY', reason: long.slice(0, 500), by, at };
  for (const own of [true, false]) {
    const creditNoteId = newId('crn');
    await tx.creditNote.create({
      data: {
        ...common,
        id: creditNoteId,
        amount: 7n,
        taxTotal: own ? 1n : 0n,
        status: 'issued',
        number: own ? creditNoteId : null,
        documentId: own ? 'doc_none' : null,
      },
    });
    tell({ creditNoteId }, /^credit\./);
    const refundId = newId('ref');
    await tx.refund.create({
      data: {
        ...common,
        id: refundId,
        paymentId,
        amount: 1n,
        status: 'succeeded',
        ...(own && { sentOn: day, reference: typed(140) }),
      },
    });
    tell({ refundId }, /^refund\./);
    if (own) continue;
    const failedId = newId('ref');
    await tx.refund.create({ data: { ...common, id: failedId, paymentId, amount: 1n, status: 'failed' } });
    tell({ refundId: failedId }, /^refund\./);
  }
}
