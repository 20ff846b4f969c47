import { reactions as againReactions } from '../../../src/billing/again/reactions.ts';
import { workReopened } from '../../../src/billing/again/work-reopened.ts';
import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { draftInvoiceForMilestone } from '../../../src/billing/draft-invoice-for-milestone.ts';
import { reactions as paymentReactions } from '../../../src/billing/provider/reactions.ts';
import { reactions } from '../../../src/billing/reactions.ts';
import { voidInvoice } from '../../../src/billing/void-invoice.ts';
import { mio, openRoom } from '../../support/room.ts';
import { finishIssue, issuer, receiptOf, seedAcceptance, setIssuerTo } from '../seed-billing.ts';

/** A room in which invoices are withdrawn, billed again, credited and given back. */
export async function openAgain() {
  const room = await openRoom([reactions, paymentReactions, againReactions]);
  await setIssuerTo(room, issuer);
  return {
    room,
    void: (invoiceId: string, again = false, person = mio) =>
      room.perform(voidInvoice, { invoiceId, reason: 'Wrong company', again }, room.visit(person)),
    row: (id: string) => room.prisma.invoice.findUniqueOrThrow({ where: { id }, include: { lines: true } }),
    /** Drafted by the acceptance of this milestone, which may be its second. */
    async accepts(milestoneId: string) {
      const deliveryId = await seedAcceptance(room, milestoneId);
      await room.perform(draftInvoiceForMilestone, { milestoneId, deliveryId }, room.visit());
    },
    /** The milestone as reopening leaves it behind, and what the worker does of it. */
    async reopens(engagementId: string, milestoneId: string) {
      await room.prisma.milestone.update({
        where: { id: milestoneId },
        data: { status: 'changes-requested' },
      });
      const input = { engagementId, milestoneId, reason: 'The logo is old' };
      await room.perform(workReopened, input, room.visit());
    },
    async sends(invoiceId: string) {
      await room.perform(approveInvoice, { invoiceId }, room.visit(mio));
      const { number } = await room.prisma.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
      await finishIssue(room, invoiceId, receiptOf(number ?? ''));
    },
    /** Lines of the engagement that stand on an invoice that is not void. */
    live: (engagementId: string) =>
      room.prisma.invoiceLine.findMany({ where: { engagementId, invoice: { status: { not: 'void' } } } }),
    /** The params of what people are told by this notice, about this. */
    async told(notice: string, about: string) {
      const posts = await room.effects('slack.post');
      return posts.filter(({ payload }) => {
        const json = JSON.stringify(payload);
        return json.includes(`"${notice}"`) && json.includes(about);
      });
    },
    async close() {
      await room.close();
    },
  };
}
export type Again = Awaited<ReturnType<typeof openAgain>>;
