import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { draftInvoiceForMilestone } from '../../../src/billing/draft-invoice-for-milestone.ts';
import { reactions as paymentReactions } from '../../../src/billing/provider/reactions.ts';
import { reactions as billingReactions } from '../../../src/billing/reactions.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { remarkOnInvoice } from '../../../src/billing/remark-on-invoice.ts';
import { missTransfer } from '../../../src/billing/reminders/miss-transfer.ts';
import { reactions } from '../../../src/billing/reminders/reactions.ts';
import { remindOfInvoice } from '../../../src/billing/reminders/remind-of-invoice.ts';
import type { Person } from '../../../src/kernel/visit.ts';
import { haru, mio, openRoom } from '../../support/room.ts';
import { finishIssue, receiptOf, seedAcceptance, seedSent } from '../seed-billing.ts';

/**
 * A room in which what is said about invoices becomes due, and time can pass. What it sends is sent on Monday the 23rd
 * of November, and due on Monday the 7th of December.
 */
export async function openReminderRoom() {
  const room = await openRoom([billingReactions, paymentReactions, reactions]);
  const { prisma, perform, visit } = room;

  async function fire(row: { kind: string; payload: unknown }, at: string): Promise<void> {
    if (row.kind === remindOfInvoice.name)
      await perform(remindOfInvoice, remindOfInvoice.input.parse(row.payload), visit(undefined, at));
    if (row.kind === missTransfer.name)
      await perform(missTransfer, missTransfer.input.parse(row.payload), visit(undefined, at));
  }

  const about = (subject: string) => ({ subject, state: 'waiting' });

  return {
    ...room,
    sent: (plan?: Parameters<typeof seedSent>[1]) => seedSent(room, plan),
    /** Another open invoice of the same engagement, with the same days. */
    async twinOf({ milestoneIds }: { readonly milestoneIds: readonly string[] }): Promise<string> {
      const milestoneId = milestoneIds[1] ?? '';
      const deliveryId = await seedAcceptance(room, milestoneId);
      await perform(draftInvoiceForMilestone, { milestoneId, deliveryId }, visit());
      const line = await prisma.invoiceLine.findFirstOrThrow({ where: { subject: milestoneId } });
      const { invoiceId } = line;
      await perform(approveInvoice, { invoiceId }, visit(mio));
      const { number } = await prisma.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
      await finishIssue(room, invoiceId, receiptOf(number ?? ''));
      return invoiceId;
    },
    /** What is due about it, as `2026-12-07 on-the-day`. */
    async due(subject: string): Promise<string[]> {
      const rows = await prisma.due.findMany({ where: about(subject), orderBy: { dueAt: 'asc' } });
      return rows.map(({ localDay, payload, kind }) => {
        const what =
          kind === remindOfInvoice.name ? remindOfInvoice.input.parse(payload).step : 'miss-transfer';
        return `${localDay.toISOString().slice(0, 10)} ${what}`;
      });
    },
    /** What was said of it, as `2026-12-07 on-the-day`. */
    async said(invoiceId: string): Promise<string[]> {
      const rows = await prisma.invoiceReminder.findMany({ where: { invoiceId }, orderBy: { at: 'asc' } });
      return rows.map(({ step, localDay }) => `${localDay.toISOString().slice(0, 10)} ${step}`);
    },
    /** Each due thing about these happens at its hour, up to `until`; in their order. */
    async timePasses(subjects: readonly string[], until: string): Promise<void> {
      for (;;) {
        const row = await prisma.due.findFirst({
          where: { subject: { in: [...subjects] }, state: 'waiting', dueAt: { lte: new Date(until) } },
          orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        });
        if (row === null) return;
        await prisma.due.update({ where: { id: row.id }, data: { state: 'fired' } });
        await fire(row, row.dueAt.toISOString());
      }
    },
    promises: (invoiceId: string, day: string, at: string, person: Person = haru) =>
      perform(remarkOnInvoice, { kind: 'will-pay', invoiceId, day }, visit(person, at)),
    transfers: (invoiceId: string, day: string, at: string) =>
      perform(remarkOnInvoice, { kind: 'paid-by-transfer', invoiceId, day }, visit(haru, at)),
    complains: (invoiceId: string, at: string) =>
      perform(remarkOnInvoice, { kind: 'wrong', invoiceId, text: 'Which project?' }, visit(haru, at)),
    pays: (invoiceId: string, amount: string, at: string) =>
      perform(
        recordPayment,
        { invoiceId, paidOn: at.slice(0, 10), amount, reference: `${invoiceId}${at}` },
        visit(mio, at),
      ),
    /** The newest word of this kind about it. */
    async remark(invoiceId: string, kind: string) {
      return prisma.invoiceRemark.findFirstOrThrow({
        where: { invoiceId, kind },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
      });
    },
    /** To whom notices of this name were promised about it, oldest first. */
    async told(name: string, invoiceId: string): Promise<string[]> {
      const posts = await room.effects('slack.post');
      return posts.flatMap(({ payload }) => {
        const text = JSON.stringify(payload);
        if (!text.includes(`"${name}"`) || !text.includes(`"${invoiceId}"`)) return [];
        return [text.includes('"client"') ? 'client' : 'team'];
      });
    },
  };
}
export type ReminderRoom = Awaited<ReturnType<typeof openReminderRoom>>;
