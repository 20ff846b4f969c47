import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { billBonus } from '../../../src/billing/bill-bonus.ts';
import { billDeposit } from '../../../src/billing/bill-deposit.ts';
import { draftInvoiceForMilestone } from '../../../src/billing/draft-invoice-for-milestone.ts';
import { draftInvoiceForPart, shareOf } from '../../../src/billing/draft-invoice-for-part.ts';
import { billByHand } from '../../../src/billing/plan/bill-by-hand.ts';
import { proposeItems, usualCount } from '../../../src/billing/plan/propose-plan.ts';
import { readAmounts } from '../../../src/billing/plan/read-amounts.ts';
import { replanBilling } from '../../../src/billing/replan-billing.ts';
import { type PlannedItem, type PlanTemplate, planTemplates } from '../../../src/kernel/billing-plan.ts';
import { replan, type StandingItem } from '../../../src/kernel/billing-replan.ts';
import { dayIn, workingDays } from '../../../src/kernel/calendar.ts';
import { plain } from '../../../src/kernel/format.ts';
import { money } from '../../../src/kernel/money.ts';
import { Refusal } from '../../../src/kernel/refusal.ts';
import { mio, openRoom, type Room } from '../../support/room.ts';
import { seedAcceptance, seedMilestone } from '../seed-billing.ts';
import { openItems, seedPlanned } from './seed-plans.ts';

const step = fc.record({
  kind: fc.constantFrom(
    'change' as const,
    'add' as const,
    'accept' as const,
    'part' as const,
    'bonus' as const,
    'hand' as const,
  ),
  pick: fc.nat({ max: 20 }),
  by: fc.bigInt({ min: -500_000n, max: 500_000n }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A template's own proposal for these milestones, as a person would save it without touching it. */
function planOf(template: PlanTemplate, milestones: readonly { id: string; amount: bigint }[], room: Room) {
  const ground = {
    currency: 'JPY',
    today: dayIn(room.visit().now, 'Asia/Tokyo'),
    days: workingDays(['JP']),
    milestones: milestones.map((one, index) => ({ ...one, title: `Step ${index + 1}` })),
  };
  const items = proposeItems(template, usualCount(template, ground), ground);
  const typed = items.map(({ amount, trigger }) => ({
    typed: amount,
    onSignature: trigger.kind === 'signature',
  }));
  const whole = milestones.reduce((all, { amount }) => all + amount, 0n);
  const { amounts } = readAmounts(typed, { template, milestones: whole, currency: 'JPY' });
  return items.map(({ label, trigger, day }, at): PlannedItem => {
    const shared = { label: plain(label, 'en'), amount: String(amounts[at]) };
    if (trigger.kind === 'acceptance')
      return { ...shared, trigger: 'acceptance', milestoneId: trigger.milestoneId };
    if (trigger.kind === 'date') return { ...shared, trigger: 'date', day: String(day) };
    return { ...shared, trigger: trigger.kind };
  });
}

describe('whatever is agreed later', () => {
  let room: Room;
  beforeAll(async () => {
    room = await openRoom();
  });
  afterAll(() => room.close());

  /** A rule may say no; then nothing must have changed. Anything else is a bug. */
  const unlessRefused = (work: Promise<unknown>) =>
    work.catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });

  async function take({ kind, pick, by }: Step, engagementId: string): Promise<unknown> {
    const { prisma } = room;
    const milestones = await prisma.milestone.findMany({
      where: { engagementId, status: { notIn: ['accepted', 'replaced'] } },
      orderBy: { id: 'asc' },
    });
    const one = milestones[pick % Math.max(1, milestones.length)];
    if (kind === 'hand') {
      const items = await openItems(room, engagementId);
      const planItemId = items[pick % Math.max(1, items.length)]?.id;
      return planItemId && unlessRefused(room.perform(billByHand, { planItemId }, room.visit(mio)));
    }
    if (kind === 'change' || kind === 'add')
      return change(engagementId, kind === 'change' ? one : undefined, by);
    if (one === undefined) return undefined;
    const milestoneId = one.id;
    if (kind === 'part')
      return room.perform(
        draftInvoiceForPart,
        { engagementId, milestoneId, criteria: 1, ofOpen: 1 + (pick % 3), part: pick },
        room.visit(),
      );
    if (kind === 'bonus') {
      const amount = money(by > 0n ? by : 1n - by, 'JPY');
      if ((await prisma.billingPlanItem.count({ where: { subject: `${milestoneId}:bonus` } })) > 0)
        return undefined;
      await prisma.engagement.update({
        where: { id: engagementId },
        data: { agreedTotal: { increment: amount.minor } },
      });
      return room.perform(billBonus, { engagementId, milestoneId, amount }, room.visit());
    }
    const deliveryId = await seedAcceptance(room, milestoneId);
    return room.perform(draftInvoiceForMilestone, { milestoneId, deliveryId }, room.visit());
  }

  /** What the rooms before billing do in the change's transaction; taken back where billing says no. */
  async function change(engagementId: string, old: { id: string; amount: bigint } | undefined, by: bigint) {
    const amount = (old?.amount ?? 0n) + by;
    if (amount < 0n) return;
    const before = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    const { _sum } = await room.prisma.invoiceLine.aggregate({
      where: { engagementId },
      _sum: { amount: true },
    });
    if (before.agreedTotal + by < (_sum.amount ?? 0n)) return;
    const newMilestoneId = await seedMilestone(room, engagementId, amount);
    const set = (agreedTotal: bigint, agreementVersion: number) =>
      room.prisma.engagement.update({ where: { id: engagementId }, data: { agreedTotal, agreementVersion } });
    const version = before.agreementVersion + 1;
    await set(before.agreedTotal + by, version);
    const input = { engagementId, version, milestoneId: old?.id ?? null, newMilestoneId };
    try {
      await room.perform(replanBilling, input, room.visit());
      if (old !== undefined)
        await room.prisma.milestone.update({ where: { id: old.id }, data: { status: 'replaced' } });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await set(before.agreedTotal, before.agreementVersion);
      await room.prisma.milestone.update({ where: { id: newMilestoneId }, data: { status: 'replaced' } });
    }
  }

  async function holds(engagementId: string): Promise<void> {
    const { agreedTotal } = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    const items = await openItems(room, engagementId);
    expect(
      items.reduce((all, { amount }) => all + amount, 0n),
      'what is planned is what is agreed',
    ).toBe(agreedTotal);
    expect(items.every(({ amount }) => amount >= 0n)).toBe(true);
    const lines = await room.prisma.invoiceLine.findMany({ where: { engagementId } });
    for (const { id, status, amount } of items) {
      const billed = lines.filter(({ planItemId }) => planItemId === id);
      expect(billed.reduce((all, line) => all + line.amount, 0n)).toBe(status === 'billed' ? amount : 0n);
    }
  }

  it.each(planTemplates)(
    'the plan “%s” is exactly what is agreed, and is billed no further',
    async (template) => {
      const amounts = fc.array(fc.bigInt({ min: 1n, max: 900_000n }), { minLength: 1, maxLength: 3 });
      const steps = fc.array(step, { minLength: 2, maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(amounts, steps, async (all, taken) => {
          const { engagementId } = await seedPlanned(
            room,
            (ids) =>
              planOf(
                template,
                ids.map((id, at) => ({ id, amount: all[at] ?? 0n })),
                room,
              ),
            { amounts: all },
          );
          await room.perform(billDeposit, { engagementId, version: 1 }, room.visit());
          for (const one of taken) {
            await take(one, engagementId);
            await holds(engagementId);
          }
        }),
        { numRuns: 4 },
      );
    },
  );
});

/** The same without a database: thousands of histories over the rules alone. */
it('the rules keep a plan equal to what is agreed over any history', () => {
  const start = fc.array(
    fc.record({
      amount: fc.bigInt({ min: 0n, max: 900n }),
      trigger: fc.constantFrom('acceptance', 'acceptance', 'date', 'manual', 'signature'),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(start, fc.array(step, { maxLength: 30 }), (items, steps) => {
      let standing: StandingItem[] = items.map(({ amount, trigger }, position) => ({
        id: newId('pli'),
        subject: `mil_${position}`,
        status: 'planned',
        label: '',
        deducts: 0n,
        trigger,
        amount,
        position,
      }));
      let agreed = standing.reduce((all, { amount }) => all + amount, 0n);
      for (const [nth, { kind, pick, by }] of steps.entries()) {
        const one = standing[pick % standing.length];
        if (one === undefined) continue;
        if (kind === 'change' || kind === 'add') {
          const difference = by / 1_000n;
          const milestoneId = kind === 'change' ? one.subject : null;
          const made = replan(standing, { milestoneId, newMilestoneId: `new_${nth}`, difference });
          if (!made.ok) continue;
          agreed += difference;
          const lowered = new Map(made.lowered.map(({ id, amount }) => [id, amount]));
          standing = [
            ...standing
              .filter(({ id }) => id !== made.replaced)
              .map((each) => ({ ...each, amount: lowered.get(each.id) ?? each.amount })),
            { ...made.added, id: newId('pli'), trigger: 'acceptance', status: 'planned' },
          ];
        } else if (kind === 'part' && one.status === 'planned') {
          const share = shareOf(one.amount, 1, 1 + (pick % 3));
          standing = [
            ...standing.map((each) => (each === one ? { ...each, amount: each.amount - share } : each)),
            { ...one, id: newId('pli'), subject: `${one.subject}#${nth}`, amount: share, status: 'billed' },
          ];
        } else standing = standing.map((each) => (each === one ? { ...each, status: 'billed' } : each));
        expect(standing.reduce((all, { amount }) => all + amount, 0n)).toBe(agreed);
        expect(standing.every(({ amount }) => amount >= 0n)).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});
