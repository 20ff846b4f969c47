import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { approveInvoice } from '../../src/billing/approve-invoice.ts';
import { reactions } from '../../src/billing/reactions.ts';
import { recordPayment } from '../../src/billing/record-payment.ts';
import { decimalsOf } from '../../src/kernel/money.ts';
import { Refusal } from '../../src/kernel/refusal.ts';
import { mio, openRoom, type Room } from '../support/room.ts';
import { accept, change, sign } from './neighbours.ts';
import { issuer, seedMilestone, setIssuerTo } from './seed-billing.ts';
import { workOff } from './work-off.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
  await setIssuerTo(room, issuer);
});
afterAll(() => room.close());

const amount = fc.bigInt({ min: 0n, max: 5_000_000n });
const pick = fc.nat({ max: 20 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('accept' as const), pick }),
  fc.record({
    kind: fc.constant('change' as const),
    pick,
    amount,
    replaces: fc.boolean(),
    slip: fc.constantFrom(0n, 0n, 0n, 1n, -1n),
  }),
  fc.record({ kind: fc.constant('approve' as const), pick }),
  fc.record({ kind: fc.constant('pay' as const), pick, share: fc.constantFrom(1n, 2n, 3n) }),
  fc.record({ kind: fc.constant('work' as const), times: fc.constantFrom(1, 2) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A rule may say no; then nothing must have changed, which the invariants see. Anything else is a bug. */
async function unlessRefused(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}

const typed = (minor: bigint, currency: string): string => {
  const decimals = decimalsOf(currency);
  const digits = minor.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

let references = 0;

async function take(taken: Step, engagementId: string): Promise<void> {
  const { prisma } = room;
  if (taken.kind === 'work') return workOff(room, taken.times);
  if (taken.kind === 'accept' || taken.kind === 'change') {
    const open = await prisma.milestone.findMany({
      where: { engagementId, status: { notIn: ['accepted', 'replaced'] } },
      orderBy: { id: 'asc' },
    });
    const milestoneId = open[taken.pick % Math.max(1, open.length)]?.id ?? null;
    if (taken.kind === 'accept')
      return milestoneId === null
        ? undefined
        : unlessRefused(room.perform(accept, { milestoneId }, room.visit()));
    const about = { engagementId, newMilestoneId: newId('mil'), amount: taken.amount, slip: taken.slip };
    return unlessRefused(
      room.perform(change, { ...about, milestoneId: taken.replaces ? milestoneId : null }, room.visit()),
    );
  }
  const status = taken.kind === 'approve' ? 'draft' : 'sent';
  const invoices = await prisma.invoice.findMany({ where: { engagementId, status }, orderBy: { id: 'asc' } });
  const invoice = invoices[taken.pick % Math.max(1, invoices.length)];
  if (invoice === undefined) return;
  if (taken.kind === 'approve')
    return unlessRefused(room.perform(approveInvoice, { invoiceId: invoice.id }, room.visit(mio)));
  references += 1;
  const part = typed(invoice.total / taken.share, invoice.currency);
  const input = { invoiceId: invoice.id, amount: part, reference: `R${references}`, paidOn: '2026-11-23' };
  return unlessRefused(room.perform(recordPayment, input, room.visit(mio)));
}

async function holds(engagementId: string): Promise<void> {
  const { prisma } = room;
  const { agreedTotal } = await prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const items = await prisma.billingPlanItem.findMany({ where: { engagementId }, include: { lines: true } });
  const invoices = await prisma.invoice.findMany({
    where: { engagementId },
    include: { lines: true, payments: true },
  });
  const add = (amounts: readonly { amount: bigint }[]) => amounts.reduce((all, one) => all + one.amount, 0n);
  expect(add(items.filter(({ status }) => status !== 'replaced')), 'what is planned is what is agreed').toBe(
    agreedTotal,
  );
  const billed = add(invoices.flatMap(({ lines }) => lines));
  expect(billed <= agreedTotal, 'never more than agreed').toBe(true);
  for (const { status, lines, amount: planned } of items) {
    expect(lines.length, 'billed at most once').toBeLessThanOrEqual(1);
    expect(add(lines)).toBe(status === 'billed' ? planned : 0n);
  }
  for (const { status, total, lines, payments } of invoices) {
    expect(total).toBe(add(lines));
    expect(add(payments) <= total, 'never more paid than asked').toBe(true);
    expect(status === 'paid').toBe(add(payments) === total);
  }
  const numbered = await prisma.invoice.findMany({
    where: { number: { not: null } },
    orderBy: { number: 'asc' },
  });
  expect(numbered.map(({ number }) => number)).toEqual(
    numbered.map((_invoice, index) => `2026-${String(index + 1).padStart(4, '0')}`),
  );
}

it('whatever is signed, accepted, changed, approved, paid and repeated, the sums hold', async () => {
  const history = fc.record({
    currency: fc.constantFrom('JPY', 'USD', 'BHD'),
    deposit: amount,
    amounts: fc.array(amount, { minLength: 1, maxLength: 4 }),
    steps: fc.array(step, { minLength: 3, maxLength: 12 }),
  });
  await fc.assert(
    fc.asyncProperty(history, async ({ currency, deposit, amounts, steps }) => {
      const engagementId = await room.seedEngagement({ currency });
      for (const one of amounts) await seedMilestone(room, engagementId, one, currency);
      await room.perform(sign, { engagementId, deposit }, room.visit());
      await holds(engagementId);
      for (const taken of steps) {
        await take(taken, engagementId);
        await holds(engagementId);
      }
      await workOff(room, 2);
      await holds(engagementId);
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 240_000);
