import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planWords } from '../../commands/milestone/plan-words.ts';
import { dayIn } from '../../src/kernel/calendar.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { plannedMilestones, projectPlan } from '../../src/milestones/planned-milestones.ts';
import { renderCard } from '../../src/surface/card.ts';
import { NOW, openRoom, type Room } from '../support/room.ts';
import { seedMilestone } from './seed-milestone.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const at = new Date(NOW);

async function seed() {
  const engagementId = await room.seedEngagement({ agreedTotal: 1n });
  const accepted = await seedMilestone(room, engagementId, { title: 'Texts', status: 'accepted' });
  await room.prisma.milestone.update({ where: { id: accepted }, data: { acceptedAt: at } });
  const delivered = await seedMilestone(room, engagementId, { title: 'Design', status: 'delivered' });
  await room.prisma.delivery.create({
    data: {
      id: `del_${delivered}`,
      milestoneId: delivered,
      round: 1,
      status: 'open',
      what: 'All',
      proof: 'See',
      deliveredBy: 'Aoi',
      deliveredAt: at,
      // A question made the time longer than the agreed five days.
      windowEndsAt: new Date('2026-12-04T09:00:00Z'),
    },
  });
  const next = await seedMilestone(room, engagementId, {
    title: 'Build',
    status: 'planned',
    workDays: 2,
    awaits: [delivered],
  });
  const owed = await seedMilestone(room, engagementId, {
    title: 'Shop',
    status: 'planned',
    workDays: 2,
    awaits: [accepted],
  });
  const material = (id: string, status: string, dueOn: string, number: number) => ({
    id: `${id}_${engagementId}`,
    engagementId,
    number,
    what: 'Photographs',
    dueOn: new Date(dueOn),
    milestoneId: owed,
    status,
    askedBy: { kind: 'member', id: 'mem_aoi', name: 'Aoi' },
    askedAt: at,
  });
  await room.prisma.material.createMany({
    data: [
      material('mat_a', 'asked', '2026-12-09', 1),
      material('mat_b', 'asked', '2026-12-02', 2),
      { ...material('mat_c', 'provided', '2026-12-15', 3), providedBy: {}, providedAt: at },
    ],
  });
  return { engagementId, next };
}

describe('the plan of a project', () => {
  it('counts the time to decide as it runs, and what the client still owes, from the day it is due', async () => {
    const { engagementId } = await seed();
    const facts = await engagementFacts(room.prisma, engagementId);
    const planned = await plannedMilestones(room.prisma, facts);
    const left = facts.days.between(
      dayIn(Temporal.Instant.from(NOW), facts.timeZone),
      Temporal.PlainDate.from('2026-12-04'),
    );
    expect(left).toBeGreaterThan(5);
    expect(
      planned.map(({ title, decisionDays, notBefore }) => [title, decisionDays, `${notBefore}`]),
    ).toEqual([
      ['Texts', 0, 'null'],
      ['Design', left, 'null'],
      ['Build', 5, 'null'],
      ['Shop', 5, '2026-12-09'],
    ]);
    const plan = await projectPlan(room.prisma, facts, Temporal.PlainDate.from('2026-11-24'));
    expect(plan?.milestones.slice(2).map(({ start }) => `${start}`)).toEqual(['2026-12-07', '2026-12-09']);
  });

  it('says what is waited for before it begins', async () => {
    const { engagementId } = await seed();
    const words = await planWords({ read: room.prisma }, engagementId, Temporal.Instant.from(NOW));
    const said = renderCard({ title: verbatim('Plan'), ...words }, 'en').blocks;
    expect(JSON.stringify(said)).toContain('“Build” waits for “Design”');
    expect(JSON.stringify(said)).toContain('“Shop” starts by itself once “Photographs” has been provided');
    expect(JSON.stringify(said)).toContain('up to 5 business days after it is delivered');
  });
});
