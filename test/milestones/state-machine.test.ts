import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/kernel/visit.ts';
import { acceptMilestone } from '../../src/milestones/accept-milestone.ts';
import { acceptSilently } from '../../src/milestones/accept-silently.ts';
import { deliverMilestone } from '../../src/milestones/deliver-milestone.ts';
import { milestoneFrom } from '../../src/milestones/milestone.ts';
import { reopenMilestone } from '../../src/milestones/reopen-milestone.ts';
import { replaceMilestone } from '../../src/milestones/replace-milestone.ts';
import { requestChanges } from '../../src/milestones/request-changes.ts';
import { startMilestone } from '../../src/milestones/start-milestone.ts';
import { aoi, haru, openRoom, type Room, sora, tomo, yuki } from '../support/room.ts';
import { whileHeld } from './hold-row.ts';
import { seedMilestone } from './seed-milestone.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const people: readonly Person[] = [aoi, sora, haru, yuki, tomo];
const acts = [
  'start',
  'deliver',
  'accept',
  'accept-oldest',
  'silence',
  'send-back',
  'reopen',
  'replace',
] as const;
const step = fc.record({ act: fc.constantFrom(...acts), by: fc.constantFrom(...people) });

async function attempt(
  engagementId: string,
  milestoneId: string,
  { act, by }: { act: (typeof acts)[number]; by: Person },
): Promise<void> {
  const deliveries = await room.prisma.delivery.findMany({
    where: { milestoneId },
    orderBy: { round: 'asc' },
  });
  const deliveryId = (act === 'accept-oldest' ? deliveries[0] : deliveries.at(-1))?.id ?? 'del_none';
  const ids = { milestoneId, deliveryId };
  const visit = room.visit(by, '2026-12-01T01:00:00Z');
  switch (act) {
    case 'start':
      return void (await room.perform(startMilestone, { milestoneId }, visit));
    case 'deliver':
      return void (await room.perform(deliverMilestone, { milestoneId, what: 'x', proof: 'y' }, visit));
    case 'accept':
    case 'accept-oldest':
      return void (await room.perform(acceptMilestone, ids, visit));
    case 'silence': {
      // A window that has ended, with its warning; what the clock would have brought about.
      const ended = {
        windowEndsAt: new Date('2026-11-30T09:00:00Z'),
        warnedAt: new Date('2026-11-30T01:00:00Z'),
      };
      await room.prisma.delivery.updateMany({ where: { id: deliveryId }, data: ended });
      if (deliveries.length > 0) await room.perform(acceptSilently, { deliveryId }, room.visit());
      return;
    }
    case 'send-back':
      return void (await room.perform(requestChanges, { ...ids, criteria: ['c1'], wanted: 'z' }, visit));
    case 'reopen':
      return void (await room.perform(reopenMilestone, { ...ids, reason: 'z' }, visit));
    case 'replace': {
      const row = await room.prisma.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
      // Only what is open is ever replaced (changes/assess-change.ts).
      if (!['planned', 'started', 'changes-requested'].includes(row.status)) return;
      const input = {
        engagementId,
        changeId: 'chg',
        milestoneId,
        newMilestoneId: `${milestoneId}n`,
        what: 'w',
        priceDelta: 0n,
        newDueOn: '2026-12-10',
        version: 2,
      };
      return void (await room.perform(replaceMilestone, input, room.visit()));
    }
  }
}

/** What holds of every milestone, whatever was tried with it. */
async function mustBeWhole(engagementId: string, id: string): Promise<void> {
  const row = await room.prisma.milestone.findUniqueOrThrow({
    where: { id },
    include: { deliveries: { orderBy: { round: 'asc' } } },
  });
  const milestone = milestoneFrom(row);
  const { deliveries } = row;
  expect(deliveries.map(({ round }) => round)).toEqual(deliveries.map((_, index) => index + 1));
  expect(milestone.round).toBe(deliveries.length);
  const open = deliveries.filter(({ status }) => status === 'open');
  expect(open).toHaveLength(milestone.status === 'delivered' ? 1 : 0);
  const yes = deliveries.filter(({ status }) => status === 'accepted' || status === 'silently-accepted');
  expect(yes).toHaveLength(milestone.status === 'accepted' ? 1 : 0);
  expect(row.acceptedAt === null).toBe(milestone.status !== 'accepted');
  const said = (await room.audits(engagementId)).map(({ type, body }) => ({
    type,
    of: JSON.parse(body).milestoneId,
  }));
  const count = (type: string) => said.filter((one) => one.type === type && one.of === id).length;
  expect(count('milestone.accepted') - count('milestone.reopened')).toBe(yes.length);
  expect(count('milestone.delivered')).toBe(deliveries.length);
}

describe('whoever does whatever in whichever order', () => {
  it('a milestone is never accepted twice, never lost, and its rows agree with its record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const engagementId = await room.seedEngagement({ agreedTotal: 200_000n });
        const milestoneId = await seedMilestone(room, engagementId, { status: 'planned' });
        for (const one of steps) {
          await attempt(engagementId, milestoneId, one).catch((error: unknown) =>
            expect(error).toMatchObject({ name: 'Refusal' }),
          );
          await mustBeWhole(engagementId, milestoneId);
        }
        const { status } = await room.prisma.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
        const alive = await room.prisma.milestone.count({
          where: { engagementId, status: { not: 'replaced' } },
        });
        expect([status, alive]).toEqual([status, 1]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 120_000);

  it('of many at the same moment one decides', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 200_000n });
    const milestoneId = await seedMilestone(room, engagementId);
    await attempt(engagementId, milestoneId, { act: 'deliver', by: aoi });
    const lock = 'select 1 from milestone where id = $1';
    const settled = await whileHeld(room.prisma, lock, milestoneId, () =>
      [haru, yuki, haru, yuki].map((by, index) =>
        attempt(engagementId, milestoneId, { act: index % 2 === 0 ? 'accept' : 'send-back', by }),
      ),
    );
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await mustBeWhole(engagementId, milestoneId);
  });
});
