import type { BillingPlanItem } from '../../prisma/generated/client.ts';
import type { Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { money } from '../kernel/money.ts';
import type { Visit } from '../kernel/visit.ts';
import type { InvoiceDrafted } from './events.ts';
import { refuse } from './refusals.ts';

/**
 * Drafts the invoice of one planned item. The caller holds the engagement's row. The line's unique key is the lock
 * against billing twice; the cap is checked here for its words and by the database for good.
 */
export async function draftItem(
  tx: Tx,
  item: BillingPlanItem,
  description: string,
  visit: Visit,
): Promise<InvoiceDrafted> {
  const { engagementId, subject, trigger, agreementVersion, amount, currency } = item;
  await mustFitContract(tx, item);
  const invoiceId = visit.newId('inv');
  const { paymentProvider } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  await tx.invoice.create({
    data: {
      id: invoiceId,
      engagementId,
      status: 'draft',
      provider: paymentProvider,
      currency,
      total: amount,
      createdAt: instantToColumn(visit.now),
      lines: {
        create: {
          id: visit.newId('lin'),
          planItemId: item.id,
          engagementId,
          subject,
          trigger,
          agreementVersion,
          description,
          amount,
          currency,
        },
      },
    },
  });
  await tx.billingPlanItem.update({ where: { id: item.id }, data: { status: 'billed' } });
  return { type: 'invoice.drafted', engagementId, invoiceId, total: money(amount, currency) };
}

async function mustFitContract(tx: Tx, { engagementId, amount, currency }: BillingPlanItem): Promise<void> {
  const { agreedTotal } = await tx.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const { _sum } = await tx.invoiceLine.aggregate({
    where: { engagementId, invoice: { status: { not: 'void' } } },
    _sum: { amount: true },
  });
  const billed = _sum.amount ?? 0n;
  if (billed + amount <= agreedTotal) return;
  throw refuse.overContract({
    amount: money(amount, currency),
    billed: money(billed, currency),
    agreed: money(agreedTotal, currency),
  });
}
