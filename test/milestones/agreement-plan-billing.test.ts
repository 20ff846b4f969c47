import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Delivery } from '../../prisma/generated/client.ts';
import { voidInvoice } from '../../src/billing/void-invoice.ts';
import { agreeChange } from '../../src/changes/agree-change.ts';
import { askChange } from '../../src/changes/ask-change.ts';
import { assessChange } from '../../src/changes/assess-change.ts';
import { loseDecider } from '../../src/engagements/lose-decider.ts';
import type { Person } from '../../src/kernel/visit.ts';
import { acceptPart } from '../../src/milestones/accept-part.ts';
import { answerQuestion } from '../../src/milestones/answer-question.ts';
import { askQuestion } from '../../src/milestones/ask-question.ts';
import { decideBonus } from '../../src/milestones/decide-bonus.ts';
import { deliverMilestone } from '../../src/milestones/deliver-milestone.ts';
import { dependentsOf, depending, withAwaited } from '../../src/milestones/dependents.ts';
import { moveMilestones } from '../../src/milestones/move-milestones.ts';
import { reopenMilestone } from '../../src/milestones/reopen-milestone.ts';
import { requestChanges } from '../../src/milestones/request-changes.ts';
import { startMilestone } from '../../src/milestones/start-milestone.ts';
import { promisedActs } from '../../src/rooms.ts';
import { aoi, haru, mio, yuki } from '../support/room.ts';
import { seedMilestone } from './seed-milestone.ts';
import { openWholeRoom, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
/** The last promise of the histories before this one. */
let before = 0n;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

const HOUR = 3_600_000;
const acts = [
  'start',
  'deliver',
  'accept',
  'accept-old',
  'part',
  'send-back',
  'ask',
  'answer',
  'days-pass',
  'is-down',
  'reopen',
  'void',
  'replay',
  'leave',
  'move',
  'bonus',
  'change',
  'work',
] as const;
const step = fc.record({
  act: fc.constantFrom(...acts),
  which: fc.constantFrom(0, 0, 0, 1, 2),
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
  const days = (Math.abs(number) % 9) + 1;
  switch (act) {
    case 'accept-old':
      return room.accept({ ...ids, deliveryId: await anyDelivery(milestoneId, number) }, by);
    case 'ask':
      return room.perform(askQuestion, { deliveryId: ids.deliveryId, text: 'Which?' }, client);
    case 'answer': {
      const open = await room.prisma.question.findFirst({ where: { engagementId, answeredAt: null } });
      const questionId = open?.id ?? 'que_none';
      return room.perform(answerQuestion, { questionId, answer: 'This' }, team);
    }
    case 'days-pass':
      return room.passTo(team.now.add({ hours: 24 * days }).toString());
    case 'is-down':
      return room.downUntil(team.now.add({ hours: 24 * days }).toString());
    case 'reopen':
      return room.perform(reopenMilestone, { ...ids, reason: 'z' }, client);
    case 'void':
      return voidOne(engagementId, number);
    case 'replay':
      return replayOne(number);
    case 'leave': {
      const { slackUserId } = by.kind === 'contact' ? by : haru;
      await room.perform(loseDecider, { slackUserId: slackUserId ?? '', channelId: null }, room.visit());
      const data = { acceptorId: haru.id, standInId: yuki.id };
      return number % 2 === 0 && room.prisma.engagement.update({ where: { id: engagementId }, data });
    }
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

const pick = <T>(all: readonly T[], number: number): T | undefined => all[Math.abs(number) % all.length];

async function anyDelivery(milestoneId: string, number: number): Promise<string> {
  const all = await room.prisma.delivery.findMany({ where: { milestoneId }, orderBy: { round: 'asc' } });
  return pick(all, number)?.id ?? 'del_none';
}

async function voidOne(engagementId: string, number: number): Promise<unknown> {
  const all = await room.prisma.invoice.findMany({ where: { engagementId }, orderBy: { id: 'asc' } });
  const invoiceId = pick(all, number)?.id ?? 'inv_none';
  return room.perform(voidInvoice, { invoiceId, reason: 'z' }, room.visit(mio));
}

/** An act that was promised and done is done again, perhaps long after. */
async function replayOne(number: number): Promise<void> {
  const ours = promisedActs.map(({ name }) => name);
  const done = await room.prisma.effect.findMany({
    where: { state: 'done', kind: { in: ours }, seq: { gt: before } },
    orderBy: { seq: 'asc' },
  });
  const id = pick(done, number)?.id;
  if (id !== undefined) await room.prisma.effect.update({ where: { id }, data: { state: 'waiting' } });
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
    for (const one of yes) if (one.status === 'silently-accepted') mustHaveBeenFair(one);
  }
  const told = (await room.audits(engagementId)).map(({ type }) => type);
  const count = (type: string) => told.filter((one) => one === type).length;
  const accepted = await prisma.milestone.count({ where: { engagementId, status: 'accepted' } });
  expect(count('milestone.accepted') - count('milestone.reopened')).toBe(accepted);
}

/** Nobody answered, though the card was shown, the window had ended, and its last warning was seen for six hours. */
function mustHaveBeenFair({ shownAt, windowEndsAt, warnedAt, decidedAt }: Delivery): void {
  const [end, warned, decided] = [windowEndsAt, warnedAt, decidedAt].map((at) => at?.getTime() ?? 0);
  expect(shownAt).not.toBeNull();
  expect(decided).toBeGreaterThanOrEqual(end ?? 0);
  expect(warned).toBeGreaterThanOrEqual((end ?? 0) - 24 * HOUR);
  expect((decided ?? 0) - (warned ?? 0)).toBeGreaterThanOrEqual(6 * HOUR);
}

it('whatever is done in whichever order, milestones, agreement and billing say the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      await room.startOver();
      const [last] = await room.prisma.effect.findMany({ orderBy: { seq: 'desc' }, take: 1 });
      before = last?.seq ?? 0n;
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
    { numRuns: 10 },
  );
}, 240_000);
