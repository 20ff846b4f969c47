import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { dayFromColumn } from '../../kernel/calendar.ts';
import { money } from '../../kernel/money.ts';
import { notice } from '../../kernel/notice.ts';
import { invoiceFacts } from '../invoice-facts.ts';
import { isOwedAgain } from '../taken-off.ts';
import { text } from './text.ts';

/** For finance: work that the client has an invoice for is open again, with the way to take the invoice back. */
export const workReopenedNotice = notice({
  name: 'invoice.work-reopened',
  params: z.object({ invoiceId: z.string(), milestoneId: z.string() }),
  subject: ({ invoiceId }) => invoiceId,
  async load(tx, { invoiceId, milestoneId }) {
    const facts = await invoiceFacts(tx, invoiceId);
    const milestone = await tx.milestone.findUnique({ where: { id: milestoneId } });
    if (facts === undefined || milestone === null) return undefined;
    const reason = await reasonOf(tx, milestoneId);
    return { facts, title: milestone.title, isOpen: milestone.status !== 'accepted', reason };
  },
  say({ facts: { invoice, engagement, remainder }, title, isOpen, reason }) {
    const { id: invoiceId, status, total: amount } = invoice;
    const words = {
      title: text.reopenedTitle({ title }),
      fields: [
        { label: text.project(), value: engagement.name },
        ...(reason === null ? [] : [{ label: text.reopenedBecause(), value: reason }]),
      ],
    };
    if (status === 'void') return { ...words, settled: text.reopenedVoided() };
    if (!isOpen) return { ...words, settled: text.reopenedAccepted() };
    switch (status) {
      case 'paid':
        return { ...words, settled: text.reopenedPaid({ number: invoice.number, amount }) };
      case 'sent':
        if (remainder.minor < amount.minor)
          return {
            ...words,
            body: [text.reopenedPartly({ number: invoice.number, amount, left: remainder })],
          };
        return {
          ...words,
          body: [text.reopenedSent({ number: invoice.number, amount })],
          buttons: [{ press: 'invoice.void', label: text.void(), value: { invoiceId } }],
        };
      case 'draft':
      case 'held':
      case 'approved':
        return { ...words, body: [text.reopenedUnderWay({ amount })] };
    }
  },
});

const Decision = z.object({ wanted: z.string(), reopened: z.literal(true) });

/** What the client said when the work was opened again, in the client's words. */
async function reasonOf(tx: Tx, milestoneId: string): Promise<string | null> {
  const deliveries = await tx.delivery.findMany({ where: { milestoneId }, orderBy: { round: 'desc' } });
  const said = deliveries.map(({ decision }) => Decision.safeParse(decision).data?.wanted);
  return said.find((wanted) => wanted !== undefined) ?? null;
}

/** For the client: what was taken off an invoice, what is left, and the paper where it is ours. */
export const creditNotice = notice({
  name: 'credit.client',
  params: z.object({ creditNoteId: z.string() }),
  subject: ({ creditNoteId }) => creditNoteId,
  async load(tx, { creditNoteId }) {
    const note = await tx.creditNote.findUnique({ where: { id: creditNoteId } });
    const facts = note && (await invoiceFacts(tx, note.invoiceId));
    return note === null || !facts || note.status !== 'issued' ? undefined : { note, facts };
  },
  say({ note, facts }) {
    const { invoice, remainder } = facts;
    const number = 'number' in invoice ? (invoice.number ?? '') : '';
    const amount = money(note.amount, note.currency);
    const { id: creditNoteId } = note;
    return {
      title: text.creditTitle({ number }),
      body: [
        remainder.minor > 0n
          ? text.creditBody({ amount, number, left: remainder })
          : text.creditAll({ amount, number }),
      ],
      fields: [
        ...(note.number === null ? [] : [{ label: text.creditNumber(), value: note.number }]),
        ...(note.taxTotal === 0n
          ? []
          : [{ label: text.taxInIt(), value: money(note.taxTotal, note.currency) }]),
        ...(note.reason === '' ? [] : [{ label: text.reason(), value: note.reason }]),
      ],
      ...(note.documentId !== null && {
        buttons: [{ press: 'credit.get', label: text.getCredit(), value: { creditNoteId } }],
      }),
    };
  },
});

/** For the client: money that is on its way back, or has been sent; and what becomes of it. */
export const refundNotice = notice({
  name: 'refund.client',
  params: z.object({ refundId: z.string() }),
  subject: ({ refundId }) => refundId,
  async load(tx, { refundId }) {
    const refund = await tx.refund.findUnique({ where: { id: refundId } });
    const facts = refund && (await invoiceFacts(tx, refund.invoiceId));
    return refund === null || !facts ? undefined : { refund, facts };
  },
  holds: ({ refund }) => !hasFailed(refund),
  say({ refund, facts: { invoice, remainder: left } }) {
    const { amount: minor, currency, sentOn, reference, reason } = refund;
    const number = 'number' in invoice ? (invoice.number ?? '') : '';
    const amount = money(minor, currency);
    const title = text.refundTitle({ number });
    if (hasFailed(refund)) return { title, settled: text.refundCameBack({ amount }) };
    const isOurs = sentOn !== null && reference !== null;
    return {
      title,
      body: [
        isOurs
          ? text.refundSent({ amount, day: dayFromColumn(sentOn), reference })
          : text.refundThere({ amount }),
        // It was asked for in part already: what is open now is more than the client last read.
        ...(isOwedAgain(invoice) && left.minor > 0n ? [text.refundLeft({ left })] : []),
      ],
      fields: reason === '' ? [] : [{ label: text.reason(), value: reason }],
    };
  },
});

const hasFailed = ({ status }: { readonly status: string }): boolean =>
  status === 'failed' || status === 'canceled';

export const notices = [workReopenedNotice, creditNotice, refundNotice] as const;
