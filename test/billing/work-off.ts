import { createIssueCarrier } from '../../src/adapters/bank-transfer/issue-carrier.ts';
import { bankTransfer } from '../../src/adapters/bank-transfer/provider.ts';
import { billDeposit } from '../../src/billing/bill-deposit.ts';
import { draftInvoiceForMilestone } from '../../src/billing/draft-invoice-for-milestone.ts';
import { issueInvoice } from '../../src/billing/issue-invoice.ts';
import { tryWith } from '../contracts/payment-provider.contract.ts';
import type { Room } from '../support/room.ts';
import { finishIssue } from './seed-billing.ts';

/** A worker that does every promise of billing, each `times` over, as after crashes between doing and marking. */
export async function workOff(room: Room, times = 1): Promise<void> {
  const carrier = createIssueCarrier({
    prisma: room.prisma,
    providers: [bankTransfer({ invoice: async ({ number }) => new TextEncoder().encode(number) })],
  });
  for (;;) {
    const waiting = await room.prisma.effect.findMany({
      where: {
        state: 'waiting',
        kind: { in: [billDeposit.name, draftInvoiceForMilestone.name, issueInvoice.kind] },
      },
      orderBy: { seq: 'asc' },
    });
    if (waiting.length === 0) return;
    for (const { id, kind, payload, key } of waiting) {
      for (let again = 0; again < times; again += 1) {
        if (kind === billDeposit.name)
          await room.perform(billDeposit, billDeposit.input.parse(payload), room.visit());
        else if (kind === draftInvoiceForMilestone.name)
          await room.perform(
            draftInvoiceForMilestone,
            draftInvoiceForMilestone.input.parse(payload),
            room.visit(),
          );
        else {
          const about = issueInvoice.payload.parse(payload);
          await finishIssue(
            room,
            about.invoiceId,
            issueInvoice.receipt.parse(await carrier.carry(about, tryWith(key, again + 1))),
          );
        }
      }
      await room.prisma.effect.update({ where: { id }, data: { state: 'done' } });
    }
  }
}
