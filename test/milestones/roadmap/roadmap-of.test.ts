import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { engagementFacts } from '../../../src/kernel/engagement-facts.ts';
import type { RoadmapMilestone } from '../../../src/kernel/roadmap/roadmap.ts';
import { projectPlan } from '../../../src/milestones/planned-milestones.ts';
import { factsHash } from '../../../src/milestones/roadmap/newest-picture.ts';
import { roadmapOf } from '../../../src/milestones/roadmap/roadmap-of.ts';
import { NOW } from '../../support/room.ts';
import { seedMilestone } from '../seed-milestone.ts';
import { openRoadmapRoom, type RoadmapRoom } from './seed-roadmap.ts';

let room: RoadmapRoom;
beforeAll(async () => {
  room = await openRoadmapRoom();
});
afterAll(() => room.close());

const look = (at = NOW) => roadmapOf(room.prisma, room.engagementId, Temporal.Instant.from(at));
const see = async (id: string): Promise<RoadmapMilestone> => {
  const found = (await look()).milestones.find((one) => one.id === id);
  if (found === undefined) throw new Error('not on the roadmap');
  return found;
};
const at = new Date(NOW);

async function bills(subject: string, amount: bigint, status: string): Promise<void> {
  const { engagementId, prisma } = room;
  const invoiceId = newId('inv');
  const planItemId = newId('pli');
  const line = { subject, trigger: 'acceptance', agreementVersion: 1, amount, currency: 'JPY' };
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`;
    await tx.billingPlanItem.create({ data: { ...line, id: planItemId, engagementId, status: 'billed' } });
    const invoice = { engagementId, status, provider: 'bank-transfer', currency: 'JPY', total: amount };
    await tx.invoice.create({ data: { ...invoice, id: invoiceId, createdAt: at } });
    await tx.invoiceLine.create({
      data: { ...line, id: newId('lin'), invoiceId, engagementId, planItemId, description: subject },
    });
  });
}

describe('what the roadmap shows', () => {
  it('is the plan: days, what waits for what, the end beside the agreed end, days off of both sides', async () => {
    const roadmap = await look();
    const { prisma, engagementId, first, second } = room;
    const plan = await projectPlan(prisma, await engagementFacts(prisma, engagementId), roadmap.today);
    const days = ({ start, finish }: { start: unknown; finish: unknown }) => `${start} to ${finish}`;
    expect(roadmap.milestones.map(days)).toEqual(plan?.milestones.map(days));
    expect(roadmap.milestones).toMatchObject([
      { id: first, number: 1, title: 'Wireframes', overdueBy: 0, awaits: [] },
      { id: second, number: 2, title: 'Launch', awaits: [first] },
    ]);
    expect(roadmap.end.toString()).toBe(plan?.end.toString());
    expect(roadmap.agreedEnd?.toString()).toBe('2027-01-15');
    const off = roadmap.daysOff.map(String);
    expect(off).toContain('2026-11-29');
    // A holiday in Japan, not a weekend.
    expect(off).toContain('2027-01-01');
    expect(off).not.toContain('2026-11-30');
    expect((await see(room.second)).onCriticalPath).toBe(true);
  });

  it('is money that the client has seen: drafts are not billed, parts are, and what is paid is paid', async () => {
    expect((await see(room.first)).billing).toBe('not-billed');
    await bills(`${room.first}#1`, 50_000n, 'draft');
    expect((await see(room.first)).billing).toBe('not-billed');
    expect((await look()).sums.billed.minor).toBe(0n);
    await bills(`${room.first}#2`, 50_000n, 'sent');
    expect((await see(room.first)).billing).toBe('part-billed');
    await room.prisma.invoice.updateMany({ data: { status: 'sent' } });
    expect((await see(room.first)).billing).toBe('billed');
    await room.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`set local session_replication_role = replica`;
      await tx.invoice.updateMany({ data: { status: 'paid' } });
    });
    expect((await see(room.first)).billing).toBe('paid');
    // A milestone whose id begins alike is another one.
    expect((await see(room.second)).billing).toBe('not-billed');
    expect((await look()).sums).toMatchObject({ agreed: { minor: 700_000n }, billed: { minor: 100_000n } });
  });

  it('is whose turn it is, and how long the client’s side took: a day that two things were late counts once', async () => {
    const { prisma, engagementId, first } = room;
    expect((await see(first)).waitsFor).toBe('team');
    const material = { engagementId, milestoneId: first, dueOn: at, askedBy: {}, askedAt: at, what: 'Logo' };
    const ids = [newId('mat'), newId('mat')];
    for (const [index, id] of ids.entries())
      await prisma.material.create({ data: { ...material, id, number: index + 1, status: 'asked' } });
    expect((await see(first)).waitsFor).toBe('client');
    expect((await see(room.second)).waitsFor).toBeNull();
    const late = { engagementId, moved: [], at, lateFrom: new Date('2026-11-24') };
    for (const [index, until] of ['2026-11-26', '2026-11-30'].entries())
      await prisma.clientDelay.create({
        data: {
          ...late,
          id: newId('dly'),
          subject: ids[index] ?? '',
          lateUntil: new Date(until),
          businessDays: 1,
        },
      });
    expect((await see(first)).clientDelayDays).toBe(4);
    await prisma.material.updateMany({ data: { status: 'accepted' } });
    await prisma.milestone.update({ where: { id: first }, data: { status: 'delivered', round: 1 } });
    const delivery = { milestoneId: first, round: 1, status: 'open', what: 'Sketches', proof: '' };
    const deliveryId = newId('del');
    await prisma.delivery.create({
      data: { ...delivery, id: deliveryId, deliveredBy: 'mem_aoi', deliveredAt: at },
    });
    expect((await see(first)).waitsFor).toBe('client');
    const question = { engagementId, subject: deliveryId, text: 'Why blue?', askedBy: {}, askedAt: at };
    await prisma.question.create({ data: { ...question, id: newId('que') } });
    expect(await see(first)).toMatchObject({ waitsFor: 'team', state: 'delivered' });
    expect((await see(first)).doneOn?.toString()).toBe('2026-11-23');
  });

  it('is what must hold before the start, until it holds; and nothing that a change replaced', async () => {
    const { prisma, second } = room;
    await prisma.milestone.update({
      where: { id: second },
      data: { startCondition: { notBefore: '2026-12-07', words: 'The domain is ours' } },
    });
    expect((await see(second)).note?.values).toMatchObject({ words: 'The domain is ours' });
    expect((await see(second)).start.toString()).toBe('2026-12-07');
    const gone = await seedMilestone(room, room.engagementId, { status: 'replaced', title: 'Old' });
    expect((await look()).milestones.map(({ id }) => id)).not.toContain(gone);
  });

  it('has the same hash on another day when nothing else is another', async () => {
    const today = await look();
    const tomorrow = { ...today, today: today.today.add({ days: 1 }) };
    expect(factsHash(tomorrow)).toBe(factsHash(today));
    expect(factsHash({ ...today, project: 'Other' })).not.toBe(factsHash(today));
  });

  it('is empty where there is nothing yet', async () => {
    const engagementId = await room.seedEngagement();
    const empty = await roadmapOf(room.prisma, engagementId, Temporal.Instant.from(NOW));
    expect(empty).toMatchObject({ milestones: [], agreedEnd: null });
    expect(empty.first.equals(empty.today)).toBe(true);
  });
});
