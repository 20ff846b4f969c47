import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { askChange } from '../../src/changes/ask-change.ts';
import { composeDaily } from '../../src/digests/compose-daily.ts';
import { dailyContent } from '../../src/digests/daily-facts.ts';
import { askQuestion } from '../../src/milestones/ask-question.ts';
import { moveMilestones } from '../../src/milestones/move-milestones.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { haru, mio, sora } from '../support/room.ts';
import { type DigestRoom, openDigestRoom } from './digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

describe('the daily summary', () => {
  const daily = () => room.perform(composeDaily, {}, room.visit());
  const posted = async () =>
    (await room.effects('slack.post')).filter(({ payload }) =>
      JSON.stringify(payload).includes('digest.daily'),
    ).length;

  it('is not posted when there is nothing to say', async () => {
    const before = await posted();
    await daily();
    expect([await posted(), await room.prisma.digest.count()]).toEqual([before, 0]);
  });

  it('is posted once a day otherwise', async () => {
    await room.deliver();
    const before = await posted();
    await Promise.all([daily(), daily()]);
    await daily();
    expect([await posted(), await room.prisma.digest.count({ where: { kind: 'daily' } })]).toEqual([
      before + 1,
      1,
    ]);
  });

  it('tells what moved since the last one: nothing is lost over days that we were down, nothing told twice', async () => {
    const ids = await room.deliver();
    room.at('2026-11-24T00:00:00Z');
    await daily();
    room.at('2026-11-24T03:00:00Z');
    await room.accept(ids);
    // Wednesday's is missed.
    room.at('2026-11-26T00:00:00Z');
    await daily();
    room.at('2026-11-27T00:00:00Z');
    await daily();
    const contents = (
      await room.prisma.digest.findMany({ where: { kind: 'daily' }, orderBy: { localDay: 'asc' } })
    ).map(({ content }) => JSON.stringify(content));
    expect(contents.map((content) => content.includes('"accepted":[{'))).toEqual([false, true, false]);
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
