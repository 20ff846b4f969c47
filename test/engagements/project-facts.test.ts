import { afterAll, beforeAll, expect, it } from 'vitest';
import { giveCredit } from '../../src/billing/again/give-credit.ts';
import { recordRefund } from '../../src/billing/again/record-refund.ts';
import { recordPayment } from '../../src/billing/record-payment.ts';
import { projectFacts } from '../../src/engagements/project-facts.ts';
import { seedSent } from '../billing/seed-billing.ts';
import { mio, openRoom, type Room } from '../support/room.ts';
import { seedWaiting } from './seed-waiting.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

it('sums what is billed and paid, void invoices left out', async () => {
  const engagementId = await room.seedEngagement({ agreedTotal: 1_000_000n });
  await seedWaiting(room, engagementId);
  const facts = await projectFacts(room.prisma, engagementId);
  expect(facts).toMatchObject({
    agreedTotal: { minor: 1_000_000n, currency: 'JPY' },
    billed: { minor: 400_000n },
    paid: { minor: 50_000n },
    milestones: [{ title: 'Wireframes', status: 'delivered' }],
  });
  expect(facts.invoices.map(({ status }) => status).sort()).toEqual(['draft', 'sent', 'void']);
  expect(facts.waiting).toHaveLength(6);
});

it('takes off what credit notes took off and what was sent back', async () => {
  const { invoiceId, engagementId } = await seedSent(room);
  const visit = room.visit(mio);
  await room.perform(giveCredit, { invoiceId, amount: '30,000', reason: 'x' }, visit);
  const came = { invoiceId, amount: '50,000', reference: 'A', paidOn: '2026-11-23' };
  await room.perform(recordPayment, came, visit);
  const { id: paymentId } = await room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
  const back = { paymentId, amount: '10,000', reason: 'x', sentOn: '2026-11-23', reference: 'B' };
  await room.perform(recordRefund, back, visit);
  expect(await projectFacts(room.prisma, engagementId)).toMatchObject({
    billed: { minor: 320_000n },
    paid: { minor: 40_000n },
  });
});

it('of a project where nothing has happened all is nothing', async () => {
  const facts = await projectFacts(room.prisma, await room.seedEngagement());
  expect(facts).toMatchObject({
    billed: { minor: 0n },
    paid: { minor: 0n },
    milestones: [],
    invoices: [],
    waiting: [],
  });
});
