import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { money } from '../../kernel/money.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { InvoiceVoided } from '../events.ts';
import type { Invoice, VoidInvoice } from '../invoice.ts';
import { loadInvoice } from '../load-invoice.ts';
import { refuse as billing } from '../refusals.ts';
import { states } from '../text.ts';
import { standsFor } from './chain.ts';
import { keptOf } from './kept-of.ts';
import { refuse } from './refusals.ts';

interface Withdrawn {
  readonly voided: InvoiceVoided;
  readonly invoice: VoidInvoice;
}

/**
 * Takes an invoice back before anything is paid on it. One on its way to the provider has to arrive first, or be given
 * up: otherwise it would be void here and payable there. The caller holds the engagement's row and the invoice's.
 */
export async function withdraw(tx: Tx, invoice: Invoice, reason: string, visit: Visit): Promise<Withdrawn> {
  await mustBeWithdrawable(tx, invoice);
  const { voided, ...taken } = await takeBack(tx, invoice, reason, visit);
  const isElsewhere = voided.wasSent && invoice.provider !== 'bank-transfer';
  return { ...taken, voided: { ...voided, ...(isElsewhere && { elsewhere: true }) } };
}

/** The same for one that is void at its provider already: nothing is asked of anybody there. */
export async function takeBack(tx: Tx, invoice: Invoice, reason: string, visit: Visit): Promise<Withdrawn> {
  const { id: invoiceId, engagementId, status } = invoice;
  const at = instantToColumn(visit.now);
  await tx.invoice.update({ where: { id: invoiceId }, data: { status: 'void', voidedAt: at } });
  const by = actorToColumn(actorOf(visit.person));
  await tx.invoiceRemark.create({
    data: { id: visit.newId('rem'), invoiceId, kind: 'void', text: reason, by, at },
  });
  const before = await standsFor(tx, invoiceId);
  const voided: InvoiceVoided = {
    type: 'invoice.voided',
    engagementId,
    invoiceId,
    reason,
    wasSent: status === 'sent',
    ...(before.length > 0 && { before }),
  };
  const taken = await loadInvoice(tx, invoiceId);
  if (taken.status !== 'void') throw new Error(`invoice ${invoiceId} was voided and is ${taken.status}`);
  return { voided, invoice: taken };
}

/** It has to arrive first. One that an owner has dropped never will; whoever drops it has looked at the provider. */
async function mustBeGivenUp(tx: Tx, invoiceId: string): Promise<void> {
  const asked = await tx.effect.findUnique({ where: { key: `${invoiceId}:issue` }, select: { state: true } });
  if (asked?.state !== 'dropped') throw refuse.onItsWay();
}

async function mustBeWithdrawable(tx: Tx, invoice: Invoice): Promise<void> {
  const { id, status, total } = invoice;
  if (status === 'paid') throw refuse.paid({ number: invoice.number });
  if (status === 'void') throw billing.notVoidable({ state: states.void() });
  if (status === 'approved') await mustBeGivenUp(tx, id);
  const kept = await keptOf(tx, invoice);
  if (kept > 0n) throw billing.partlyPaid({ paid: money(kept, total.currency) });
  const { _sum } = await tx.creditNote.aggregate({ where: { invoiceId: id }, _sum: { amount: true } });
  if (_sum.amount !== null) throw refuse.credited({ credited: money(_sum.amount, total.currency) });
}
