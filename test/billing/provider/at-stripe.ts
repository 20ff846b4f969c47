import { z } from 'zod';
import { createIssueCarrier } from '../../../src/adapters/bank-transfer/issue-carrier.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { paymentCarriers } from '../../../src/billing/provider/carriers.ts';
import { createCustomerBook } from '../../../src/billing/provider/keep-customer.ts';
import { lookAtInvoice } from '../../../src/billing/provider/look-at-invoice.ts';
import { reactions as paymentReactions } from '../../../src/billing/provider/reactions.ts';
import { reactions } from '../../../src/billing/reactions.ts';
import { act, outcome } from '../../../src/kernel/act.ts';
import { noticeReactions } from '../../../src/kernel/notice.ts';
import { tryWith } from '../../contracts/payment-provider.contract.ts';
import { NOW, openRoom } from '../../support/room.ts';
import { stripeAt } from '../../support/stripe/provider-there.ts';
import { startStripe } from '../../support/stripe/stand-in.ts';
import { finishIssue, seedApproved } from '../seed-billing.ts';

/** As its column keeps a receipt. */
const Kept = z.record(z.string(), z.json());

/** A room whose agency bills through Stripe. `more`: of the rooms that are listened to besides. */
export async function openAtStripe(more: Parameters<typeof openRoom>[0] = []) {
  const room = await openRoom([reactions, paymentReactions, noticeReactions, ...more]);
  const there = await startStripe();
  there.world.todayMs = Date.parse(NOW);
  await room.prisma.agency.update({ where: { id: 1 }, data: { paymentProvider: 'stripe' } });
  const book = createCustomerBook({ read: room.prisma, perform: room.perform });
  const providers = [stripeAt(there, room, book)];
  const issuing = createIssueCarrier({ prisma: room.prisma, providers });
  const carriers = paymentCarriers({ read: room.prisma, providers });
  function carrierOf(kind: string) {
    const carrier = carriers.find(({ effect }) => effect.kind === kind);
    if (carrier === undefined) throw new Error(`nobody carries ${kind}`);
    return carrier;
  }
  async function receiptOf(kind: string, payload: object, key = newId('eff')) {
    const { effect, carry } = carrierOf(kind);
    return Kept.parse(effect.receipt.parse(await carry(payload, tryWith(key))));
  }
  /** As the worker keeps a promise. */
  async function keep(kind: string, payload: object, key = newId('eff')): Promise<void> {
    const { effect } = carrierOf(kind);
    const receipt = await receiptOf(kind, payload, key);
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
    receiptOf,
    look: (invoiceId: string) => keep(lookAtInvoice.kind, { invoiceId }),
    /** An invoice of 350,000 in the client's hands. `id`: Stripe's of it. */
    async issued() {
      const { invoiceId, engagementId } = await seedApproved(room);
      const receipt = issuing.effect.receipt.parse(
        await issuing.carry({ invoiceId }, tryWith(`${invoiceId}:issue`)),
      );
      await finishIssue(room, invoiceId, receipt);
      return { invoiceId, engagementId, id: receipt.providerRef };
    },
    invoice: (id: string) =>
      room.prisma.invoice.findUniqueOrThrow({ where: { id }, include: { payments: true } }),
    /** What was told, by the name of its notice. */
    async told(): Promise<readonly string[]> {
      const posts = await room.prisma.effect.findMany({
        where: { kind: 'slack.post' },
        orderBy: { seq: 'asc' },
      });
      const Post = z.object({ notice: z.string(), params: z.looseObject({ note: z.string().optional() }) });
      return posts.map(({ payload }) => {
        const { notice, params } = Post.parse(payload);
        return params.note ?? notice;
      });
    },
    async close(): Promise<void> {
      await there.close();
      await room.close();
    },
  };
}
export type AtStripe = Awaited<ReturnType<typeof openAtStripe>>;
