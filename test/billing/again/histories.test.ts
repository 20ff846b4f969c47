import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { billAgain } from '../../../src/billing/again/bill-again.ts';
import { giveCredit } from '../../../src/billing/again/give-credit.ts';
import { recordRefund } from '../../../src/billing/again/record-refund.ts';
import { reissueWith } from '../../../src/billing/again/reissue.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { Refusal } from '../../../src/kernel/refusal.ts';
import { mio } from '../../support/room.ts';
import { seedPlan } from '../seed-billing.ts';
import { type Again, openAgain } from './open-again.ts';

let at: Again;
beforeAll(async () => {
  at = await openAgain();
});
afterAll(() => at.close());

const kinds = [
  ...['accept', 'reopen', 'send', 'send', 'void', 'void-again', 'void-again', 'bill-again', 'reissue'],
  ...['credit', 'pay', 'refund', 'both-again'],
] as const;
const step = fc.record({
  kind: fc.constantFrom(...kinds),
  pick: fc.nat({ max: 9 }),
  share: fc.constantFrom(1n, 2n, 3n),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A rule may say no; then nothing must have changed, which the invariants see. Anything else is a bug. */
const unlessRefused = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });

const pickOf = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(1, all.length)];

let references = 0;

interface World {
  readonly engagementId: string;
  readonly milestoneIds: readonly string[];
}

async function take({ kind, pick, share }: Step, { engagementId, milestoneIds }: World): Promise<unknown> {
  const { room } = at;
  const { prisma } = room;
  const visit = room.visit(mio);
  const milestoneId = pickOf(milestoneIds, pick) ?? '';
  if (kind === 'accept') return unlessRefused(at.accepts(milestoneId));
  if (kind === 'reopen') return unlessRefused(at.reopens(engagementId, milestoneId));
  const invoices = await prisma.invoice.findMany({ where: { engagementId }, orderBy: { id: 'asc' } });
  const invoice = pickOf(invoices, pick);
  if (invoice === undefined) return undefined;
  const { id: invoiceId } = invoice;
  references += 1;
  const reference = `R${references}`;
  const amount = String(invoice.total / share);
  const again = () => unlessRefused(room.perform(billAgain, { invoiceId }, visit));
  switch (kind) {
    case 'send':
      return unlessRefused(at.sends(invoiceId));
    case 'void':
    case 'void-again':
      return unlessRefused(at.void(invoiceId, kind === 'void-again'));
    case 'bill-again':
      return again();
    case 'both-again':
      return Promise.all([again(), again()]);
    case 'reissue':
      return unlessRefused(room.perform(reissueWith, { invoiceId, purchaseOrder: reference }, visit));
    case 'credit':
      return unlessRefused(room.perform(giveCredit, { invoiceId, amount, reason: 'x' }, visit));
    case 'pay':
      return unlessRefused(
        room.perform(recordPayment, { invoiceId, amount, reference, paidOn: '2026-11-23' }, visit),
      );
    case 'refund': {
      const payments = await prisma.payment.findMany({ where: { invoiceId }, orderBy: { id: 'asc' } });
      const payment = pickOf(payments, pick);
      if (payment === undefined) return undefined;
      const back = { paymentId: payment.id, amount: String(payment.amount / share), reason: 'x' };
      return unlessRefused(room.perform(recordRefund, { ...back, sentOn: '2026-11-23', reference }, visit));
    }
  }
}

const add = (all: readonly { amount: bigint }[]): bigint => all.reduce((sum, { amount }) => sum + amount, 0n);

async function holds({ engagementId }: World): Promise<void> {
  const { prisma } = at.room;
  const { agreedTotal } = await prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const live = await at.live(engagementId);
  expect(new Set(live.map(({ planItemId }) => planItemId)).size, 'one line that stands').toBe(live.length);
  expect(add(live) <= agreedTotal, 'never more than agreed').toBe(true);
  const items = await prisma.billingPlanItem.findMany({ where: { engagementId }, include: { lines: true } });
  expect(add(items), 'what is planned is what is agreed').toBe(agreedTotal);
  for (const { id, status, turn, lines } of items) {
    expect(lines.map((line) => line.turn).toSorted()).toEqual(lines.map((_line, nth) => nth));
    expect(lines.length, 'a line for each turn that was billed').toBe(status === 'planned' ? turn : turn + 1);
    if (status === 'planned') expect(live.filter(({ planItemId }) => planItemId === id)).toEqual([]);
  }
  const invoices = await prisma.invoice.findMany({
    where: { engagementId },
    include: { payments: { include: { refunds: true } }, creditNotes: true },
  });
  for (const { status, total, payments, creditNotes, replaces } of invoices) {
    const kept = add(payments) - sentBack(payments) + add(creditNotes);
    expect(kept <= total, 'never more settled than asked').toBe(true);
    if (status === 'sent') expect(kept < total, 'what is covered is paid').toBe(true);
    if (status === 'paid')
      expect(add(payments) + add(creditNotes) >= total, 'what is paid was covered').toBe(true);
    if (status === 'void') expect(add(payments), 'no money on what is withdrawn').toBe(sentBack(payments));
    for (const { amount, refunds } of payments) expect(add(refunds) <= amount).toBe(true);
    const before = invoices.find(({ id }) => id === replaces);
    expect(before?.status ?? 'void', 'only what was withdrawn is replaced').toBe('void');
  }
  const notes = await prisma.creditNote.findMany({ orderBy: { number: 'asc' } });
  expect(notes.map(({ number }) => number)).toEqual(
    notes.map((_note, nth) => `CN-2026-${String(nth + 1).padStart(4, '0')}`),
  );
}

const sentBack = (payments: readonly { refunds: readonly { amount: bigint }[] }[]): bigint =>
  payments.reduce((sum, { refunds }) => sum + add(refunds), 0n);

it('whatever is withdrawn, billed again, reopened, credited, paid and given back, one line of each stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      const world = await seedPlan(at.room, { deposit: 0n, amounts: [300n, 7n] });
      for (const taken of [{ kind: 'accept', pick: 0, share: 1n } as const, ...steps]) {
        await take(taken, world);
        await holds(world);
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 240_000);
