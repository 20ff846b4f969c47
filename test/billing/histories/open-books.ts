import { z } from 'zod';
import { createCreditCarrier } from '../../../src/adapters/bank-transfer/credit-carrier.ts';
import { createIssueCarrier } from '../../../src/adapters/bank-transfer/issue-carrier.ts';
import { bankTransfer } from '../../../src/adapters/bank-transfer/provider.ts';
import { createRest } from '../../../src/adapters/stripe/rest.ts';
import { createStripeSource } from '../../../src/adapters/stripe/source.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { reactions as againReactions } from '../../../src/billing/again/reactions.ts';
import { workReopened } from '../../../src/billing/again/work-reopened.ts';
import { billDeposit } from '../../../src/billing/bill-deposit.ts';
import { draftInvoiceForMilestone } from '../../../src/billing/draft-invoice-for-milestone.ts';
import { draftInvoiceForPart } from '../../../src/billing/draft-invoice-for-part.ts';
import { reactions as planReactions } from '../../../src/billing/plan/reactions.ts';
import { paymentCarriers } from '../../../src/billing/provider/carriers.ts';
import { createCustomerBook } from '../../../src/billing/provider/keep-customer.ts';
import { reactions as paymentReactions } from '../../../src/billing/provider/reactions.ts';
import { reactions } from '../../../src/billing/reactions.ts';
import { type Act, act, outcome } from '../../../src/kernel/act.ts';
import type { Carrier } from '../../../src/kernel/carrier.ts';
import { tryWith } from '../../contracts/payment-provider.contract.ts';
import { NOW, openRoom } from '../../support/room.ts';
import { stripeAt } from '../../support/stripe/provider-there.ts';
import { SECRET_KEY, startStripe } from '../../support/stripe/stand-in.ts';
import { issuer, setIssuerTo } from '../seed-billing.ts';

const paper = async ({ number }: { readonly number: string }) => new TextEncoder().encode(number);

/** An agency with both providers: Stripe stands in at the border of the network, everything else is as it is. */
export async function openBooks() {
  const room = await openRoom([reactions, planReactions, paymentReactions, againReactions]);
  await setIssuerTo(room, issuer);
  const there = await startStripe();
  there.world.todayMs = Date.parse(NOW);
  const { prisma } = room;
  const customers = createCustomerBook({ read: prisma, perform: room.perform });
  const providers = [bankTransfer({ invoice: paper }), stripeAt(there, room, customers)];
  const carriers: readonly Carrier[] = [
    createIssueCarrier({ prisma, providers }),
    createCreditCarrier({ prisma, documents: { creditNote: paper } }),
    ...paymentCarriers({ read: prisma, providers }),
  ];
  const acts: readonly Act[] = [billDeposit, draftInvoiceForMilestone, draftInvoiceForPart, workReopened];
  const source = createStripeSource({ rest: createRest({ secretKey: SECRET_KEY, apiBase: there.base }) });
  return {
    room,
    there,
    acts,
    carriers,
    async hear(event: (typeof there.books.events)[number]): Promise<void> {
      const meaning = await source.interpret(JSON.parse(there.message(event).body));
      if (meaning !== undefined) await room.perform(meaning.act, meaning.input, room.visit());
    },
    /** As the worker keeps a promise: what was received is written down in one transaction. */
    async carry({ effect, carry }: Carrier, payload: unknown, key: string): Promise<() => Promise<void>> {
      const receipt = effect.receipt.parse(await carry(effect.payload.parse(payload), tryWith(key)));
      const finishing = act({
        name: `${effect.kind}.finish`,
        input: z.object({}),
        run: async (tx, _input, visit) =>
          outcome((await effect.finish?.(tx, { effectId: newId('eff'), payload, receipt }, visit)) ?? []),
      });
      return async () => void (await room.perform(finishing, {}, room.visit()));
    },
    async close(): Promise<void> {
      await there.close();
      await room.close();
    },
  };
}
export type OpenBooks = Awaited<ReturnType<typeof openBooks>>;
