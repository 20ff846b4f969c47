import { Temporal } from 'temporal-polyfill';
import type { BillingPlanItem } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { dayFromColumn, dayIn } from '../../kernel/calendar.ts';
import type { Happening } from '../../kernel/event.ts';
import type { Visit } from '../../kernel/visit.ts';
import { drawAgain } from '../again/bill-again.ts';
import { loadInvoice } from '../load-invoice.ts';
import { billOpenItem } from '../plan/bill-open-item.ts';
import type { Finding } from './finding.ts';
import { refuse } from './refusals.ts';

/**
 * Drafts what is planned and due, as its trigger would have, or draws anew what the provider has taken back. The caller
 * holds the engagement's row. What has changed since it was found is refused: work may be open again by now.
 */
export async function billItem(
  tx: Tx,
  { subject, word }: Pick<Finding, 'subject' | 'word'>,
  visit: Visit,
): Promise<readonly Happening[]> {
  const item = await tx.billingPlanItem.findUniqueOrThrow({ where: { id: subject } });
  if (!(await isDue(tx, item, visit))) throw refuse.settled();
  if (word === 'withdrawn') return billWithdrawn(tx, item, visit);
  if (item.status !== 'planned') throw refuse.settled();
  return billOpenItem(tx, item, visit);
}

async function isDue(tx: Tx, { trigger, subject, billOn }: BillingPlanItem, visit: Visit): Promise<boolean> {
  if (trigger === 'acceptance') {
    const [milestoneId = ''] = subject.split(/[#:]/);
    const milestone = await tx.milestone.findUnique({
      where: { id: milestoneId },
      select: { status: true },
    });
    return milestone?.status === 'accepted';
  }
  if (trigger !== 'date' || billOn === null) return true;
  const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  return Temporal.PlainDate.compare(dayFromColumn(billOn), dayIn(visit.now, timeZone)) <= 0;
}

async function billWithdrawn(
  tx: Tx,
  { id, turn, status }: BillingPlanItem,
  visit: Visit,
): Promise<readonly Happening[]> {
  const line = await tx.invoiceLine.findFirst({
    where: { planItemId: id, turn, invoice: { status: 'void' } },
    select: { invoiceId: true },
  });
  if (status !== 'billed' || line === null) throw refuse.settled();
  const invoice = await loadInvoice(tx, line.invoiceId);
  if (invoice.status !== 'void') throw refuse.settled();
  return (await drawAgain(tx, invoice, {}, visit)).events;
}
