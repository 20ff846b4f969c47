import { z } from 'zod';
import type { BillingPlanItem } from '../../../prisma/generated/client.ts';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import type { Happening } from '../../kernel/event.ts';
import { plain } from '../../kernel/format.ts';
import { Locale } from '../../kernel/locale.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { Invoice } from '../invoice.ts';
import { loadInvoice } from '../load-invoice.ts';
import { releaseReopened } from './bill-again.ts';
import type { BilledWorkAccepted, BilledWorkReopened } from './events.ts';
import { text } from './text.ts';

const AboutWork = z.object({ engagementId: z.string(), milestoneId: z.string() });

/**
 * A milestone that was billed is open again: its draft is kept back with the client's reason, of what the client has
 * finance is told, and what was withdrawn is billed with the next acceptance. Run by the worker, behind the drafting of
 * the acceptance that was taken back; when the work was accepted again meanwhile, there is nothing to do.
 */
export const workReopened = act({
  name: 'invoice.work-reopened',
  input: AboutWork.extend({ reason: z.string() }),
  async run(tx, { engagementId, milestoneId, reason }, visit) {
    await lockEngagement(tx, engagementId);
    const { status, title } = await tx.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
    if (status === 'accepted') return outcome([]);
    const events: Happening[] = [];
    for (const invoice of await billsOf(tx, engagementId, milestoneId)) {
      if (invoice.status === 'void') events.push(...(await releaseReopened(tx, invoice)));
      else events.push(...(await note(tx, invoice, { milestoneId, title, reason }, visit)));
    }
    return outcome(events);
  },
});

/** The invoice that holds the last billing of the milestone's item. */
async function billsOf(tx: Tx, engagementId: string, subject: string): Promise<readonly Invoice[]> {
  const items = await tx.billingPlanItem.findMany({
    where: { engagementId, subject, trigger: 'acceptance', status: 'billed' },
    orderBy: { id: 'asc' },
  });
  const invoices: Invoice[] = [];
  for (const item of items) {
    const id = await invoiceOf(tx, item);
    if (id !== undefined) invoices.push(await loadInvoice(tx, id));
  }
  return invoices;
}

async function invoiceOf(tx: Tx, { id, turn }: BillingPlanItem): Promise<string | undefined> {
  const line = await tx.invoiceLine.findFirst({ where: { planItemId: id, turn }, orderBy: { id: 'asc' } });
  return line?.invoiceId;
}

interface Work {
  readonly milestoneId: string;
  readonly title: string;
  readonly reason: string;
}

async function note(
  tx: Tx,
  { id: invoiceId, engagementId, status }: Invoice,
  { milestoneId, title, reason }: Work,
  visit: Visit,
): Promise<readonly BilledWorkReopened[]> {
  const known = await tx.invoiceRemark.count({ where: { invoiceId, kind: 'reopened', settledAt: null } });
  if (known > 0) return [];
  const at = instantToColumn(visit.now);
  const by = actorToColumn(actorOf(visit.person));
  // One that finance keeps back for a reason of its own stays so when the work is accepted again.
  const settled = status === 'held' ? { settledAt: at, settledBy: by } : {};
  await tx.invoiceRemark.create({
    data: { id: visit.newId('rem'), invoiceId, kind: 'reopened', text: reason, by, at, ...settled },
  });
  if (status === 'draft') {
    const { locale } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
    const heldReason = plain(text.heldReopened({ title, reason }), Locale.parse(locale));
    await tx.invoice.update({ where: { id: invoiceId }, data: { status: 'held', heldReason } });
  }
  const held = status === 'draft' || status === 'held';
  return [{ type: 'invoice.work-reopened', engagementId, invoiceId, milestoneId, held }];
}

/** The work was accepted again, and is billed still: what was kept back for that reason alone waits for approval again. */
export async function workAccepted(
  tx: Tx,
  { engagementId, milestoneId }: z.output<typeof AboutWork>,
  visit: Visit,
): Promise<readonly BilledWorkAccepted[]> {
  const events: BilledWorkAccepted[] = [];
  for (const { id: invoiceId, status } of await billsOf(tx, engagementId, milestoneId)) {
    const settled = await tx.invoiceRemark.updateMany({
      where: { invoiceId, kind: 'reopened', settledAt: null },
      data: { settledAt: instantToColumn(visit.now), settledBy: actorToColumn(actorOf(visit.person)) },
    });
    if (settled.count === 0) continue;
    if (status === 'held')
      await tx.invoice.update({ where: { id: invoiceId }, data: { status: 'draft', heldReason: null } });
    events.push({ type: 'invoice.work-accepted', engagementId, invoiceId, milestoneId });
  }
  return events;
}
