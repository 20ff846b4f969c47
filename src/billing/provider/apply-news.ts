import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import type { Happening } from '../../kernel/event.ts';
import { plain } from '../../kernel/format.ts';
import { Locale } from '../../kernel/locale.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { InvoicePaid, InvoiceVoided } from '../events.ts';
import type { Invoice, SentInvoice } from '../invoice.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mirrorPayments, mirrorRest } from './mirror-payments.ts';
import { mirrorDisputes, mirrorRefunds } from './mirror-returns.ts';
import type { InvoiceNews } from './news.ts';
import { amountIn, openSaid, type SaidBook } from './said.ts';
import { settledOf } from './settled.ts';
import { text } from './text.ts';

/**
 * Brings an invoice up to what its provider says, which was asked, not told. It only ever moves on: paid stays paid and
 * void stays void; what does not fit is noted for finance, once.
 */
export async function applyNews(
  tx: Tx,
  invoiceId: string,
  news: InvoiceNews,
  visit: Visit,
): Promise<readonly Happening[]> {
  const invoice = await loadInvoice(tx, invoiceId);
  if (invoice.status === 'draft' || invoice.status === 'held' || invoice.status === 'approved') return [];
  const said = await openSaid(tx, invoice);
  const events: Happening[] = [];
  if (news.status === 'gone') said.note('gone', 'gone', invoice.total);
  else {
    compare(invoice, news, said);
    events.push(...(await mirrorPayments(tx, invoice, news, visit)));
    await mirrorCredit(tx, invoice, news, visit);
    await mirrorRefunds(tx, invoice, news, said, visit);
    await mirrorDisputes(tx, invoice, news, said, visit);
    if (invoice.status === 'sent') events.push(...(await moveOn(tx, invoice, news, said, visit)));
  }
  await said.save();
  return [...events, ...said.events];
}

function compare(invoice: Invoice, news: InvoiceNews, said: SaidBook): void {
  const { total, currency, overpaid, status } = news;
  const differs = total !== invoice.total.minor.toString() || currency !== invoice.total.currency;
  if (differs) said.note('differs', `${total} ${currency}`, amountIn(total, news));
  if (overpaid !== '0') said.note('overpaid', overpaid, amountIn(overpaid, news));
  if (status === 'uncollectible') said.note('given-up', status, invoice.total);
  const isLate = invoice.status === 'void' && (status === 'paid' || news.payments.length > 0);
  if (isLate) said.note('paid-though-void', 'paid', invoice.total);
}

async function moveOn(
  tx: Tx,
  invoice: SentInvoice,
  news: InvoiceNews,
  said: SaidBook,
  visit: Visit,
): Promise<readonly Happening[]> {
  const { id: invoiceId, engagementId, total } = invoice;
  if (news.payUrl !== null && news.payUrl !== invoice.payUrl)
    await tx.invoice.update({ where: { id: invoiceId }, data: { payUrl: news.payUrl } });
  if (news.status === 'void') return voidedThere(tx, invoice, said, visit);
  if (news.status !== 'paid') {
    said.failed(news);
    return [];
  }
  const rest = await mirrorRest(tx, invoice, visit);
  await tx.invoice.update({ where: { id: invoiceId }, data: { status: 'paid' } });
  const paid: InvoicePaid = { type: 'invoice.paid', engagementId, invoiceId, total };
  return [...rest, paid];
}

/** Not by one of us here: so finance hears of it, too. With money on it, only a person can say what is right. */
async function voidedThere(
  tx: Tx,
  { id: invoiceId, engagementId, total }: SentInvoice,
  said: SaidBook,
  visit: Visit,
): Promise<readonly Happening[]> {
  said.note('void-there', 'void', total);
  if ((await settledOf(tx, invoiceId)).paid > 0n) return [];
  const { locale } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  const reason = plain(text.voidedThere(), Locale.parse(locale));
  const at = instantToColumn(visit.now);
  await tx.invoice.update({ where: { id: invoiceId }, data: { status: 'void', voidedAt: at } });
  const by = actorToColumn(actorOf(visit.person));
  await tx.invoiceRemark.create({
    data: { id: visit.newId('rem'), invoiceId, kind: 'void', text: reason, by, at },
  });
  const voided: InvoiceVoided = { type: 'invoice.voided', engagementId, invoiceId, reason, wasSent: true };
  return [voided];
}

/** A credit note that was made over there takes off here, too. */
async function mirrorCredit(tx: Tx, { id: invoiceId, total }: Invoice, news: InvoiceNews, visit: Visit) {
  const { credited } = await settledOf(tx, invoiceId);
  const more = BigInt(news.credited) - credited;
  if (more <= 0n) return;
  await tx.creditNote.create({
    data: {
      id: visit.newId('crn'),
      invoiceId,
      amount: more,
      currency: total.currency,
      reason: 'Stripe',
      status: 'issued',
      providerRef: `${invoiceId}:${news.credited}`,
      by: actorToColumn(actorOf(visit.person)),
      at: instantToColumn(visit.now),
    },
  });
}
