import { z } from 'zod';
import { instantToColumn } from '../../kernel/calendar.ts';
import { outsideEffect } from '../../kernel/effect.ts';
import { applyNews } from './apply-news.ts';
import { InvoiceNews } from './news.ts';

/** Asks the provider how an invoice stands there, and brings ours up to it. Asking changes nothing. */
export const lookAtInvoice = outsideEffect({
  kind: 'invoice.look',
  payload: z.object({ invoiceId: z.string() }),
  /** Null: there was nothing to ask. */
  receipt: z.object({ news: InvoiceNews.nullable() }),
  async finish(tx, { payload: { invoiceId }, receipt: { news } }, visit) {
    if (news === null) return [];
    const events = await applyNews(tx, invoiceId, news, visit);
    await tx.invoice.update({
      where: { id: invoiceId },
      data: { providerAskedAt: instantToColumn(visit.now) },
    });
    return events;
  },
});
