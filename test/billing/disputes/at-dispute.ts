import { z } from 'zod';
import { createIssueCarrier } from '../../../src/adapters/bank-transfer/issue-carrier.ts';
import { createDocuments } from '../../../src/adapters/documents/index.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { disputeCarriers } from '../../../src/billing/disputes/carriers.ts';
import { reactions as disputeReactions } from '../../../src/billing/disputes/reactions.ts';
import { paymentCarriers } from '../../../src/billing/provider/carriers.ts';
import { createCustomerBook } from '../../../src/billing/provider/keep-customer.ts';
import { reactions as paymentReactions } from '../../../src/billing/provider/reactions.ts';
import { reactions } from '../../../src/billing/reactions.ts';
import { act, outcome } from '../../../src/kernel/act.ts';
import { noticeReactions } from '../../../src/kernel/notice.ts';
import { tryWith } from '../../contracts/payment-provider.contract.ts';
import { NOW, openRoom } from '../../support/room.ts';
import { stripeAt } from '../../support/stripe/provider-there.ts';
import { startStripe } from '../../support/stripe/stand-in.ts';
import { finishIssue, seedApproved } from '../seed-billing.ts';

const documents = createDocuments();

/** A room whose agency bills through Stripe, with an invoice that was paid there. */
export async function openAtDispute() {
  const room = await openRoom([reactions, paymentReactions, disputeReactions, noticeReactions]);
  const there = await startStripe();
  there.world.todayMs = Date.parse(NOW);
  await room.prisma.agency.update({ where: { id: 1 }, data: { paymentProvider: 'stripe' } });
  const book = createCustomerBook({ read: room.prisma, perform: room.perform });
  const providers = [stripeAt(there, room, book)];
  const issuing = createIssueCarrier({ prisma: room.prisma, providers });
  const carriers = [
    ...paymentCarriers({ read: room.prisma, providers }),
    ...disputeCarriers({
      read: room.prisma,
      providers,
      documents,
      cardWords: async ({ notice }) => `card of ${notice}`,
    }),
  ];
  async function keep(kind: string, payload: object, key = newId('eff')): Promise<void> {
    const carrier = carriers.find(({ effect }) => effect.kind === kind);
    if (carrier === undefined) throw new Error(`nobody carries ${kind}`);
    const { effect } = carrier;
    const receipt = effect.receipt.parse(await carrier.carry(payload, tryWith(key)));
    const finishing = act({
      name: `${kind}.finish`,
      input: z.object({}),
      run: async (tx, _input, visit) =>
        outcome((await effect.finish?.(tx, { effectId: 'eff_1', payload, receipt }, visit)) ?? []),
    });
    await room.perform(finishing, {}, room.visit());
  }
  return {
    room,
    there,
    keep,
    /** Paid, and asked back by the payer's bank; heard of here. */
    async disputed() {
      const { invoiceId, engagementId, milestoneId } = await seedApproved(room);
      const receipt = issuing.effect.receipt.parse(
        await issuing.carry({ invoiceId }, tryWith(`${invoiceId}:issue`)),
      );
      await finishIssue(room, invoiceId, receipt);
      there.people.pay(receipt.providerRef);
      const ref = there.people.dispute(receipt.providerRef);
      await keep('invoice.look', { invoiceId });
      const { id: disputeId } = await room.prisma.paymentDispute.findUniqueOrThrow({
        where: { providerRef: ref },
      });
      return { invoiceId, engagementId, milestoneId, ref, disputeId };
    },
    /** A part that was given back before, as the books have it. */
    async sendsBack(invoiceId: string, amount: bigint): Promise<void> {
      const { id: paymentId } = await room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
      const of = { id: newId('ref'), invoiceId, paymentId, amount, currency: 'JPY', reason: 'R', by: {} };
      await room.prisma.refund.create({ data: { ...of, status: 'succeeded', at: new Date(NOW) } });
    },
    stage: (ref: string) => keep('dispute.stage', { ref }, `${ref}:stage`),
    row: (id: string) => room.prisma.paymentDispute.findUniqueOrThrow({ where: { id } }),
    atStripe(ref: string) {
      const dispute = there.books.disputes.get(ref);
      if (dispute === undefined) throw new Error(`no dispute ${ref}`);
      return dispute;
    },
    async close(): Promise<void> {
      await there.close();
      await room.close();
    },
  };
}
export type AtDispute = Awaited<ReturnType<typeof openAtDispute>>;
