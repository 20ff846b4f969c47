import { z } from 'zod';
import { dayFromColumn } from '../../kernel/calendar.ts';
import { money } from '../../kernel/money.ts';
import { notice } from '../../kernel/notice.ts';
import { list } from '../../kernel/phrase.ts';
import { oneLine } from '../../kernel/shorten.ts';
import { text as takeBack } from '../take-back/text.ts';
import { text } from './text.ts';

/** For finance: money that stands on invoices as paid went back to whoever sent it. */
export const returnedNotice = notice({
  name: 'entry.returned',
  params: z.object({ entryId: z.string() }),
  subject: ({ entryId }) => entryId,
  async load(tx, { entryId }) {
    const entry = await tx.bankEntry.findUnique({
      where: { id: entryId },
      include: { payments: { include: { invoice: { select: { number: true } } } } },
    });
    if (entry === null || entry.returnedOn === null) return undefined;
    return { ...entry, returnedOn: entry.returnedOn };
  },
  holds: ({ payments }) => payments.length > 0,
  say({ id: entryId, payer, amount: minor, currency, returnedOn, payments }) {
    const title = text.returnedTitle({ payer: payer === '' ? text.unknownPayer() : oneLine(payer, 80) });
    const went = { amount: money(minor, currency), day: dayFromColumn(returnedOn) };
    if (payments.length === 0) return { title, settled: text.returnedSettled(went) };
    const invoices = list(payments.map(({ invoice }) => invoice.number ?? ''));
    return {
      title,
      body: [text.returnedBody({ ...went, invoices })],
      buttons: [{ press: 'payment.take-back', label: takeBack.takeBack(), value: { entryId } }],
    };
  },
});
