import type { BillingPlanItem } from '../../prisma/generated/client.ts';
import type { Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { money } from '../kernel/money.ts';
import type { Visit } from '../kernel/visit.ts';
import { keepCourtesies, takenOver } from './again/taken-over.ts';
import type { InvoiceDrafted } from './events.ts';
import { countByHand } from './plan/count-by-hand.ts';
import { DEDUCTION, deductionWords } from './plan/deduction.ts';
import { refuse } from './refusals.ts';
import { putTax } from './tax/put-tax.ts';

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
  const { engagementId, amount, currency } = item;
  await mustFitContract(tx, item);
  const invoiceId = visit.newId('inv');
  const { paymentProvider } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  const before = await takenOver(tx, item);
  await tx.invoice.create({
    data: {
      id: invoiceId,
      engagementId,
      status: 'draft',
      provider: paymentProvider,
      currency,
      total: amount,
      createdAt: instantToColumn(visit.now),
      ...before,
    },
  });
  for (const line of await linesOf(tx, item, description, visit))
    await tx.invoiceLine.create({ data: { ...line, invoiceId } });
  if (before.replaces !== undefined) await keepCourtesies(tx, before.replaces, invoiceId, visit);
  await tx.billingPlanItem.update({ where: { id: item.id }, data: { status: 'billed' } });
  // When all lines stand: tax is rounded once for an invoice.
  const total = await putTax(tx, invoiceId);
  const onCard = await countByHand(tx, engagementId);
  return { type: 'invoice.drafted', engagementId, invoiceId, total, ...(onCard > 0 && { onPlanCard: true }) };
}

/**
 * The item's line and, before it, what is taken off: the cap is checked line by line, so the other way round it would
 * refuse. Lines are shown by their ids, and there the work comes first.
 */
async function linesOf(tx: Tx, item: BillingPlanItem, description: string, visit: Visit) {
  const { engagementId, subject, trigger, agreementVersion, turn, amount, currency, deducts } = item;
  const [id = '', below = ''] = [visit.newId('lin'), visit.newId('lin')].toSorted();
  const about = { planItemId: item.id, engagementId, subject, agreementVersion, turn, currency };
  const work = { ...about, id, trigger, description, amount };
  const words = deducts === 0n ? undefined : await deductionWords(tx, item);
  if (words === undefined) return [work];
  return [
    { ...about, id: below, trigger: DEDUCTION, description: words, amount: -deducts },
    { ...work, amount: amount + deducts },
  ];
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
