import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { agreeChange } from '../../src/changes/agree-change.ts';
import { askChange } from '../../src/changes/ask-change.ts';
import { assessChange } from '../../src/changes/assess-change.ts';
import type { Person } from '../../src/kernel/visit.ts';
import { acceptPart } from '../../src/milestones/accept-part.ts';
import { decideBonus } from '../../src/milestones/decide-bonus.ts';
import { deliverMilestone } from '../../src/milestones/deliver-milestone.ts';
import { dependentsOf, depending, withAwaited } from '../../src/milestones/dependents.ts';
import { moveMilestones } from '../../src/milestones/move-milestones.ts';
import { requestChanges } from '../../src/milestones/request-changes.ts';
import { startMilestone } from '../../src/milestones/start-milestone.ts';
import { aoi, haru, yuki } from '../support/room.ts';
import { seedMilestone } from './seed-milestone.ts';
import { openWholeRoom, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

const acts = ['start', 'deliver', 'accept', 'part', 'send-back', 'move', 'bonus', 'change', 'work'] as const;
const step = fc.record({
  act: fc.constantFrom(...acts),
  which: fc.nat(2),
  by: fc.constantFrom<Person>(haru, yuki),
  number: fc.integer({ min: -80_000, max: 80_000 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function attempt(engagementId: string, { act, which, by, number }: Step): Promise<unknown> {
  const milestones = await room.prisma.milestone.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { deliveries: { orderBy: { round: 'desc' }, take: 1 } },
  });
  const milestone = milestones[which % milestones.length];
  if (milestone === undefined) throw new Error('every milestone is gone');
  const milestoneId = milestone.id;
  const ids = { milestoneId, deliveryId: milestone.deliveries[0]?.id ?? 'del_none' };
  const criteria = [number % 2 === 0 ? 'c1' : 'c2'];
  const [team, client] = [room.visit(aoi), room.visit(by)];
  switch (act) {
    case 'start':
      return room.perform(startMilestone, { milestoneId }, team);
    case 'deliver':
      return room.perform(deliverMilestone, { milestoneId, what: 'x', proof: 'y' }, team);
    case 'accept':
      return room.accept(ids, by);
    case 'part':
      return room.perform(acceptPart, { ...ids, criteria }, client);
    case 'send-back':
      return room.perform(requestChanges, { ...ids, criteria, wanted: 'z' }, client);
    case 'move': {
      const because = { kind: 'material', what: 'The logo' } as const;
      const businessDays = number % 6;
      return room.perform(moveMilestones, { engagementId, milestoneId, businessDays, because }, team);
    }
    case 'bonus':
      return room.perform(decideBonus, { milestoneId, agreed: number < 0 ? 'no' : 'yes' }, client);
    case 'change':
      return change(engagementId, milestoneId, number, by);
    case 'work':
      return room.workOff();
  }
}

async function change(engagementId: string, milestoneId: string, difference: number, by: Person) {
  const ask = { engagementId, what: 'Six pages', why: 'A new product' };
  const { changeId } = await room.perform(askChange, ask, room.visit(by));
  const assessment = {
    changeId,
    milestoneId,
    impact: 'One page more',
    difference: String(difference),
    newDueOn: '2026-12-21',
    alternatives: [],
  };
  await room.perform(assessChange, assessment, room.visit(aoi));
  const { assessedAt } = await room.prisma.changeRequest.findUniqueOrThrow({ where: { id: changeId } });
  const seen = { changeId, proposal: assessedAt?.toISOString() ?? 'none' };
  await room.perform(agreeChange, seen, room.visit(by));
}

/** What holds after every act: nothing is lost or accepted twice, and three books say the same. */
async function mustAgree(engagementId: string, agreedOutcomes: number): Promise<void> {
  const { prisma } = room;
  const { agreedTotal } = await prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const items = await prisma.billingPlanItem.findMany({
    where: { engagementId, status: { not: 'replaced' } },
  });
  const sum = (all: readonly { amount: bigint }[]) => all.reduce((total, { amount }) => total + amount, 0n);
  expect(sum(items)).toBe(agreedTotal);
  const rows = await prisma.milestone.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    include: { ...withAwaited, deliveries: true },
  });
  expect(rows).toHaveLength(agreedOutcomes);
  const bonuses = items.filter(({ trigger }) => trigger === 'manual');
  expect(sum(rows) + sum(bonuses)).toBe(agreedTotal);
  const lines = await prisma.invoiceLine.findMany({ where: { engagementId } });
  expect(sum(lines) <= agreedTotal).toBe(true);
  expect(new Set(lines.map(({ planItemId }) => planItemId)).size).toBe(lines.length);
  const plan = depending(rows);
  for (const { id, deliveries, status } of plan) {
    expect(dependentsOf(id, plan).some((one) => one.id === id)).toBe(false);
    const yes = deliveries.filter((one) => one.status === 'accepted' || one.status === 'silently-accepted');
    expect(yes).toHaveLength(status === 'accepted' ? 1 : 0);
  }
}

it('whatever is done in whichever order, milestones, agreement and billing say the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      await room.startOver();
      const engagementId = await room.seedEngagement({ agreedTotal: 0n });
      const first = await seedMilestone(room, engagementId, { amount: 100_001n, dueOn: '2026-12-15' });
      await seedMilestone(room, engagementId, { status: 'planned', awaits: [first], dueOn: '2026-12-18' });
      await seedMilestone(room, engagementId, { status: 'planned', amount: 70_000n });
      await room.prisma.milestone.updateMany({
        where: { id: first },
        data: { earlyBonus: { days: 3, minor: '20000' } },
      });
      await room.plan(engagementId);
      for (const one of steps) {
        await attempt(engagementId, one).catch((error: unknown) =>
          expect(error).toMatchObject({ name: 'Refusal' }),
        );
        await mustAgree(engagementId, 3);
      }
      await room.workOff();
      await mustAgree(engagementId, 3);
      // What is accepted is billed to the last yen, once everything that was promised is done.
      const accepted = await room.prisma.milestone.findMany({ where: { engagementId, status: 'accepted' } });
      const open = await room.prisma.billingPlanItem.findMany({
        where: { engagementId, status: 'planned', subject: { in: accepted.map(({ id }) => id) } },
      });
      expect(open).toEqual([]);
    }),
    { numRuns: 12 },
  );
}, 240_000);
