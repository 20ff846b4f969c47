import type { Tx } from '../../kernel/act.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import type { Happening } from '../../kernel/event.ts';
import { plain } from '../../kernel/format.ts';
import { Locale } from '../../kernel/locale.ts';
import { money } from '../../kernel/money.ts';
import type { Visit } from '../../kernel/visit.ts';
import { releaseReopened } from '../again/bill-again.ts';
import { engagementOf } from '../again/engagement-of.ts';
import { sentBack } from '../again/kept-of.ts';
import { takeBack } from '../again/withdraw.ts';
import type { InvoicePaid } from '../events.ts';
import type { Invoice, SentInvoice } from '../invoice.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mirrorCredits } from './mirror-credits.ts';
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
  // Whoever withdraws holds the engagement first, and only then the invoice: nobody waits in a ring.
  if (news.status === 'void') await lockEngagement(tx, await engagementOf(tx, invoiceId));
  const invoice = await loadInvoice(tx, invoiceId);
  if (invoice.status === 'draft' || invoice.status === 'held' || invoice.status === 'approved') return [];
  const said = await openSaid(tx, invoice);
  const events: Happening[] = [];
  if (news.status === 'gone') said.note('gone', 'gone', invoice.total);
  else {
    compare(invoice, news, said);
    events.push(...(await mirrorPayments(tx, invoice, news, visit)));
    events.push(...(await mirrorCredits(tx, invoice, news, said, visit)));
    events.push(...(await mirrorRefunds(tx, invoice, news, said, visit)));
    await mirrorDisputes(tx, invoice, news, said, visit);
    if (invoice.status === 'sent') events.push(...(await moveOn(tx, invoice, news, said, visit)));
    await noteCoveredTwice(tx, invoice, news, said);
  }
  await said.save();
  return [...events, ...said.events];
}

function compare(invoice: Invoice, news: InvoiceNews, said: SaidBook): void {
  const { total, currency, overpaid, balance, status } = news;
  const differs = total !== invoice.total.minor.toString() || currency !== invoice.total.currency;
  if (differs) said.note('differs', `${total} ${currency}`, amountIn(total, news));
  if (overpaid !== '0') said.note('overpaid', overpaid, amountIn(overpaid, news));
  if (balance !== '0') said.note('balance', balance, amountIn(balance, news));
  if (status === 'uncollectible') said.note('given-up', status, invoice.total);
  const isLate = invoice.status === 'void' && (status === 'paid' || news.payments.length > 0);
  if (isLate) said.note('paid-though-void', 'paid', invoice.total);
}

/** What came through the provider and what was recorded here are more together than was asked for. */
async function noteCoveredTwice(tx: Tx, invoice: Invoice, news: InvoiceNews, said: SaidBook): Promise<void> {
  if (invoice.status === 'void') return;
  const { paid, credited } = await settledOf(tx, invoice.id);
  const more = paid + credited - invoice.total.minor - BigInt(news.overpaid);
  if (more <= 0n) return;
  said.note('covered-twice', more.toString(), money(more, invoice.total.currency));
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
  invoice: SentInvoice,
  said: SaidBook,
  visit: Visit,
): Promise<readonly Happening[]> {
  const { paid } = await settledOf(tx, invoice.id);
  if (paid > (await sentBack(tx, { invoiceId: invoice.id }))) {
    said.note('void-there-paid', 'void', invoice.total);
    return [];
  }
  said.note('void-there', 'void', invoice.total);
  const { locale } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  const reason = plain(text.voidedThere(), Locale.parse(locale));
  const { voided, invoice: taken } = await takeBack(tx, invoice, reason, visit);
  return [voided, ...(await releaseReopened(tx, taken))];
}
