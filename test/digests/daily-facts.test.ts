import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { askChange } from '../../src/changes/ask-change.ts';
import { dailyContent } from '../../src/digests/daily-facts.ts';
import { pauseEngagement } from '../../src/engagements/pausing/pause-engagement.ts';
import { askQuestion } from '../../src/milestones/ask-question.ts';
import { moveMilestones } from '../../src/milestones/move-milestones.ts';
import { requestChanges } from '../../src/milestones/request-changes.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { aoi, haru, mio, sora } from '../support/room.ts';
import { type DigestRoom, openDigestRoom } from './digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

describe('what the daily summary tells', () => {
  const contentNow = async (hours: number) => {
    const { now } = room.visit();
    const today = now.toZonedDateTimeISO('Asia/Tokyo').toPlainDate();
    return dailyContent(room.prisma, { today, soon: today, since: now.subtract({ hours }) });
  };

  it('tells apart what was accepted, what counts as accepted, and what came back', async () => {
    const silent = await room.deliver();
    const { milestoneId: id } = silent;
    const acceptedAt = new Date('2026-11-23T01:00:00Z');
    await room.prisma.milestone.update({ where: { id }, data: { status: 'accepted', acceptedAt } });
    await room.prisma.delivery.updateMany({
      where: { milestoneId: id },
      data: { status: 'silently-accepted', decidedAt: acceptedAt },
    });
    const back = await room.deliver();
    await room.perform(requestChanges, { ...back, criteria: ['c1'], wanted: 'x' }, room.visit(haru));
    room.at('2026-11-24T00:00:00Z');
    expect(await contentNow(24)).toMatchObject({
      accepted: [],
      silent: [{ title: 'Wireframes' }],
      returned: [{ title: 'Wireframes' }],
    });
  });

  it('says of nobody that they wait where a project is closed, and asks for no material while it rests', async () => {
    const { engagementId } = await room.deliver();
    const material = { engagementId, number: 1, what: 'Logo', status: 'asked', askedBy: {} };
    const dueOn = new Date('2026-11-20');
    await room.prisma.material.create({ data: { ...material, id: newId('mat'), dueOn, askedAt: dueOn } });
    const told = async () => {
      const { delivered, waitingDeliveries, owed } = await contentNow(24);
      return [delivered.length, waitingDeliveries.length, owed.length];
    };
    expect(await told()).toEqual([1, 1, 1]);
    const pause = { engagementId, reason: 'Holidays', until: '2026-12-10' };
    await room.perform(pauseEngagement, pause, room.visit(aoi));
    expect(await told()).toEqual([1, 1, 0]);
    await room.prisma
      .$executeRaw`update engagement set status = 'closed', paused = null where id = ${engagementId}`;
    expect(await told()).toEqual([1, 0, 0]);
    await room.prisma.material.deleteMany({});
  });

  it('tells of an agreement that was declined', async () => {
    const engagementId = await room.seedEngagement();
    const { now } = room.visit();
    const since = now.subtract({ hours: 24 });
    const at = new Date(now.epochMilliseconds);
    const template = {
      id: newId('tpl'),
      locale: 'en',
      version: 99,
      title: 'T',
      clauses: [{ key: 'text', heading: '', text: 'B', locked: false }],
      createdAt: at,
    };
    await room.prisma.agreementTemplate.create({ data: template });
    await room.prisma.agreement.create({
      data: {
        id: newId('agr'),
        engagementId,
        version: 1,
        templateId: template.id,
        status: 'declined',
        locale: 'en',
        title: 'T',
        body: 'B',
        fee: 1n,
        deposit: 0n,
        currency: 'JPY',
        startsOn: at,
        terms: {},
        plan: [],
        provider: 'click-to-sign',
        closedAt: at,
        createdAt: at,
      },
    });
    const today = now.toZonedDateTimeISO('Asia/Tokyo').toPlainDate();
    const told = async (from: typeof now) =>
      (await dailyContent(room.prisma, { today, soon: today, since: from })).declined;
    expect(await told(since)).toEqual([{ engagement: 'Website' }]);
    expect(await told(now)).toEqual([]);
  });

  it('says who waits for whom, what is due soon or overdue, and what is stuck', async () => {
    const { engagementId, deliveryId } = await room.deliver();
    await seedMilestone(room, engagementId, { title: 'Late', dueOn: '2026-11-20' });
    await seedMilestone(room, engagementId, { title: 'Soon', dueOn: '2026-11-27' });
    await seedMilestone(room, engagementId, { title: 'Some day', dueOn: '2026-12-18' });
    await room.perform(askQuestion, { deliveryId, text: 'Where?' }, room.visit(haru));
    await room.perform(askChange, { engagementId, what: 'x', why: 'y' }, room.visit(haru));
    const { now } = room.visit();
    const today = now.toZonedDateTimeISO('Asia/Tokyo').toPlainDate();
    const content = await dailyContent(room.prisma, {
      today,
      soon: today.add({ days: 4 }),
      since: now.subtract({ hours: 24 }),
    });
    expect(content).toMatchObject({
      delivered: [{ title: 'Wireframes' }],
      waitingDeliveries: [{ title: 'Wireframes' }],
      questions: [{ question: 'Where?' }],
      toAssess: [{ number: 1 }],
      due: [
        { title: 'Late', overdue: true },
        { title: 'Soon', overdue: false },
      ],
      stuck: 0,
    });
  });

  it('says which days moved and why, what is at risk, and who is away today', async () => {
    const engagementId = await room.active();
    const milestoneId = await seedMilestone(room, engagementId, { title: 'Launch' });
    const { now } = room.visit();
    const at = new Date(now.epochMilliseconds);
    room.at('2026-11-23T02:00:00Z');
    const because = { kind: 'material', what: 'Logo' } as const;
    await room.perform(moveMilestones, { engagementId, milestoneId, businessDays: 1, because }, room.visit());
    await room.prisma.risk.create({
      data: {
        id: newId('rsk'),
        engagementId,
        number: 1,
        kind: 'risk',
        what: 'The printer may be late',
        effect: 'Two days',
        needsBy: new Date('2026-11-30'),
        raisedBy: {},
        raisedAt: at,
      },
    });
    const away = (firstDay: string, lastDay: string) => ({
      id: newId('abs'),
      memberId: sora.id,
      standInId: mio.id,
      firstDay: new Date(firstDay),
      lastDay: new Date(lastDay),
      addedBy: {},
      addedAt: at,
    });
    const data = [away('2026-11-20', '2026-11-24'), away('2026-11-26', '2026-11-27')];
    await room.prisma.absence.createMany({ data });
    const today = now.toZonedDateTimeISO('Asia/Tokyo').toPlainDate();
    const content = await dailyContent(room.prisma, { today, soon: today, since: now });
    expect(content).toMatchObject({
      moved: [{ engagement: 'Website', title: 'Launch', because: { kind: 'material', what: 'Logo' } }],
      risks: [{ title: 'The printer may be late', isNew: false, needsBy: '2026-11-30' }],
      away: [{ who: 'Sora', until: '2026-11-24', standIn: 'Mio' }],
    });
    const earlier = await dailyContent(room.prisma, {
      today,
      soon: today,
      since: now.subtract({ hours: 1 }),
    });
    expect(earlier.risks).toMatchObject([{ isNew: true }]);
  });
});
