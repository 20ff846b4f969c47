import { z } from 'zod';
import type { BillingPlanItem, InvoiceLine } from '../../../prisma/generated/client.ts';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import type { Happening } from '../../kernel/event.ts';
import type { Visit } from '../../kernel/visit.ts';
import { draftItem } from '../draft.ts';
import type { VoidInvoice } from '../invoice.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import { states } from '../text.ts';
import type { NewWords } from './bill-to-of.ts';
import { standsFor } from './chain.ts';
import { engagementOf } from './engagement-of.ts';
import type { InvoiceBilledAgain, InvoiceReleased } from './events.ts';
import { refuse } from './refusals.ts';

export interface BilledAgain {
  readonly events: readonly Happening[];
  /** The new draft; null: the work is open again, and billed when it is accepted. */
  readonly invoiceId: string | null;
}

/** Finance bills anew what a withdrawn invoice billed. */
export const billAgain = act({
  name: 'invoice.bill-again',
  input: z.object({ invoiceId: z.string() }),
  async run(tx, { invoiceId }, visit) {
    await mustApproveMoney(tx, visit.person);
    await lockEngagement(tx, await engagementOf(tx, invoiceId));
    const invoice = await loadInvoice(tx, invoiceId);
    if (invoice.status !== 'void') throw refuse.notVoid({ state: states[invoice.status]() });
    const again = await drawAgain(tx, invoice, {}, visit);
    return outcome(again.events, { invoiceId: again.invoiceId });
  },
});

type Billed = InvoiceLine & { readonly planItem: BillingPlanItem };

/**
 * Plans anew what a withdrawn invoice billed, one turn on, and drafts it: both or neither. The caller holds the
 * engagement's row, so of two people one finds it billed already; and the database lets one line of an item live.
 */
export async function drawAgain(
  tx: Tx,
  { id: invoiceId, engagementId }: VoidInvoice,
  words: NewWords,
  visit: Visit,
): Promise<BilledAgain> {
  const lines = await lastBilled(tx, invoiceId);
  if (lines.length === 0) throw refuse.againAlready();
  const events: Happening[] = [];
  let drafted: string | null = null;
  for (const { planItem, description } of lines) {
    const item = await release(tx, planItem);
    if (await waitsForAcceptance(tx, item)) {
      events.push(released(engagementId, invoiceId, item));
      continue;
    }
    const draft = await draftItem(tx, item, description, visit);
    drafted = draft.invoiceId;
    await tx.invoice.update({ where: { id: drafted }, data: words });
    const before = await standsFor(tx, drafted);
    const again: InvoiceBilledAgain = {
      type: 'invoice.billed-again',
      engagementId,
      invoiceId: drafted,
      replaces: invoiceId,
      before,
    };
    events.push(again, draft);
  }
  return { events, invoiceId: drafted };
}

/** Work that was reopened is billed with its next acceptance, whoever withdrew its invoice and why. */
export async function releaseReopened(
  tx: Tx,
  { id: invoiceId, engagementId }: Pick<VoidInvoice, 'id' | 'engagementId'>,
): Promise<readonly InvoiceReleased[]> {
  const events: InvoiceReleased[] = [];
  for (const { planItem } of await lastBilled(tx, invoiceId)) {
    if (!(await waitsForAcceptance(tx, planItem))) continue;
    events.push(released(engagementId, invoiceId, await release(tx, planItem)));
  }
  return events;
}

/** The planned work on it that was not billed again since, and was not replaced by a change. */
async function lastBilled(tx: Tx, invoiceId: string): Promise<readonly Billed[]> {
  const lines = await tx.invoiceLine.findMany({
    where: { invoiceId, trigger: { not: 'deduction' } },
    include: { planItem: true },
    orderBy: { id: 'asc' },
  });
  return lines.flatMap(({ planItem, ...line }) =>
    planItem !== null && planItem.status === 'billed' && planItem.turn === line.turn
      ? [{ ...line, planItem }]
      : [],
  );
}

/** Whether anything on a withdrawn invoice could be billed again. */
export const mayDrawAgain = async (tx: Tx, invoiceId: string): Promise<boolean> =>
  (await lastBilled(tx, invoiceId)).length > 0;

const release = (tx: Tx, { id, turn }: BillingPlanItem): Promise<BillingPlanItem> =>
  tx.billingPlanItem.update({ where: { id }, data: { status: 'planned', turn: turn + 1 } });

async function waitsForAcceptance(tx: Tx, { trigger, subject }: BillingPlanItem): Promise<boolean> {
  if (trigger !== 'acceptance') return false;
  const milestone = await tx.milestone.findUnique({ where: { id: subject }, select: { status: true } });
  return milestone !== null && milestone.status !== 'accepted';
}

const released = (
  engagementId: string,
  invoiceId: string,
  { subject: milestoneId }: BillingPlanItem,
): InvoiceReleased => ({ type: 'invoice.released', engagementId, invoiceId, milestoneId });
