import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { fixDigest } from '../../../src/digests/fix-digest.ts';
import { composeMonthly } from '../../../src/digests/monthly/compose-monthly.ts';
import { MonthlyContent } from '../../../src/digests/monthly/monthly-content.ts';
import { monthlyContents } from '../../../src/digests/monthly/monthly-facts.ts';
import { monthlyReport } from '../../../src/digests/monthly/notices.ts';
import { planMonths } from '../../../src/digests/monthly/plan-months.ts';
import { replanDigests } from '../../../src/digests/replan-digests.ts';
import { pauseEngagement } from '../../../src/engagements/pausing/pause-engagement.ts';
import { resumeEngagement } from '../../../src/engagements/pausing/resume-engagement.ts';
import { plain } from '../../../src/kernel/format.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { moveMilestones } from '../../../src/milestones/move-milestones.ts';
import { seedMilestone } from '../../milestones/seed-milestone.ts';
import { aoi } from '../../support/room.ts';
import { type DigestRoom, openDigestRoom } from '../digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

/** Three in the afternoon in Tokyo on the first business day of December. */
const FIRST = '2026-12-01T06:00:00Z';

const plan = () => room.perform(planMonths, {}, room.visit());
const compose = () => room.perform(composeMonthly, {}, room.visit());
const reports = () => room.prisma.digest.findMany({ where: { kind: 'monthly' } });

describe('the report on a month', () => {
  it('is planned once for each engagement in force, composed once, and planned for the next month', async () => {
    await room.atWork();
    await room.seedEngagement();
    await plan();
    await plan();
    const planned = async () =>
      (await room.dues())
        .filter(({ kind }) => kind === 'digest.monthly')
        .map(({ dueAt }) => dueAt.toISOString());
    expect(await planned()).toEqual(['2026-12-01T06:00:00.000Z']);
    expect(await compose()).toEqual({ composed: 0 });
    room.at(FIRST);
    const [one, two] = await Promise.all([compose(), compose()]);
    expect(one.composed + two.composed).toBe(1);
    expect(await reports()).toHaveLength(1);
    await plan();
    expect(await planned()).toEqual(['2026-12-01T06:00:00.000Z', '2027-01-04T06:00:00.000Z']);
  });

  it('tells what was reached and for how much, what moved and why, and what comes next', async () => {
    const engagementId = await room.active();
    const done = await seedMilestone(room, engagementId, { title: 'Wireframes', status: 'accepted' });
    await room.prisma.milestone.update({
      where: { id: done },
      // In Tokyo it is the first of November already.
      data: { acceptedAt: new Date('2026-10-31T16:00:00Z'), round: 2 },
    });
    const before = await seedMilestone(room, engagementId, { title: 'Before', status: 'accepted' });
    await room.prisma.milestone.update({
      where: { id: before },
      data: { acceptedAt: new Date('2026-10-31T14:00:00Z') },
    });
    const milestoneId = await seedMilestone(room, engagementId, { title: 'Launch', dueOn: '2026-12-10' });
    await seedMilestone(room, engagementId, { title: 'Some day', dueOn: '2027-02-10' });
    const because = { kind: 'material', what: 'Logo' } as const;
    await room.perform(moveMilestones, { engagementId, milestoneId, businessDays: 1, because }, room.visit());
    await plan();
    room.at('2026-11-27T06:00:00Z');
    await room.post(engagementId);
    room.at(FIRST);
    await compose();
    const [report] = await reports();
    expect(MonthlyContent.parse(report?.content)).toMatchObject({
      month: '2026-11',
      digests: 1,
      outcomes: [{ title: 'Wireframes', acceptedOn: '2026-11-01', criteria: 2, rounds: 2 }],
      moved: [{ title: 'Launch', from: '2026-12-10', to: '2026-12-11', because: { what: 'Logo' } }],
      changes: [],
      coming: [{ title: 'Launch', dueOn: '2026-12-11', price: { minor: '200000', currency: 'JPY' } }],
      agreed: { minor: '1000000' },
      billed: { minor: '0' },
    });
  });

  it('that comes late is about the month before the day on which it comes', async () => {
    await room.atWork();
    await plan();
    room.at('2026-12-02T01:00:00Z');
    expect(await compose()).toEqual({ composed: 1 });
    const months = async () =>
      (await reports()).map(({ content }) => MonthlyContent.parse(content).month).toSorted();
    expect(await months()).toEqual(['2026-11']);
    await plan();
    // The first business day of the year was missed.
    room.at('2027-01-12T03:00:00Z');
    expect(await compose()).toEqual({ composed: 1 });
    await plan();
    expect(await months()).toEqual(['2026-11', '2026-12']);
  });

  it('is sent once, also where its day moves after it was', async () => {
    const engagementId = await room.atWork();
    await plan();
    room.at(FIRST);
    await compose();
    // Somebody enters the first of December as a day off, after three: the next first business day is the second.
    const again = {
      engagementId,
      scope: engagementId,
      subject: engagementId,
      kind: 'digest.monthly',
      payload: {},
    };
    const dueAt = new Date('2026-12-02T06:00:00Z');
    await room.prisma.due.create({
      data: { ...again, id: newId('due'), localDay: new Date('2026-12-02'), dueAt },
    });
    room.at('2026-12-02T06:00:00Z');
    expect(await compose()).toEqual({ composed: 1 });
    expect(await reports()).toHaveLength(1);
  });

  it('tells how what comes stands, and what came late from the client, also of answers', async () => {
    const engagementId = await room.active();
    await seedMilestone(room, engagementId, { title: 'A', dueOn: '2026-11-24', status: 'delivered' });
    await seedMilestone(room, engagementId, { title: 'B', dueOn: '2026-11-26' });
    await seedMilestone(room, engagementId, { title: 'C', dueOn: '2026-12-01' });
    const riskId = newId('rsk');
    const at = new Date('2026-11-24T01:00:00Z');
    const about = { engagementId, kind: 'risk', what: 'Rain', effect: 'Wet', needs: 'A yes' };
    await room.prisma.risk.create({
      data: { ...about, id: riskId, number: 1, raisedBy: {}, raisedAt: at },
    });
    const late = (from: string, until: string) => ({
      ...{ id: newId('dly'), engagementId, subject: riskId, businessDays: 2, moved: [], at },
      ...{ lateFrom: new Date(from), lateUntil: new Date(until) },
    });
    await room.prisma.clientDelay.create({ data: late('2026-11-17', '2026-11-19') });
    await room.prisma.clientDelay.create({ data: late('2026-11-19', '2026-11-24') });
    await plan();
    room.at(FIRST);
    await compose();
    const told = async () => MonthlyContent.parse((await reports())[0]?.content);
    expect(await told()).toMatchObject({
      coming: [
        { title: 'A', stands: 'delivered' },
        { title: 'B', stands: 'late' },
        { title: 'C', stands: 'ahead' },
      ],
      delays: [{ what: 'A yes' }, { what: 'A yes' }],
      delayedInAll: 4,
    });
    expect((await room.contentOf(engagementId))?.delays).toMatchObject([
      { what: 'A yes' },
      { what: 'A yes' },
    ]);
    await room.prisma.clientDelay.create({ data: late('2026-11-18', '2026-11-20') });
    const { now } = room.visit();
    const [first, last] = [Temporal.PlainDate.from('2026-11-01'), Temporal.PlainDate.from('2026-11-30')];
    const again = await monthlyContents(room.prisma, [{ engagementId, first, last }], now);
    expect(again.get(engagementId)?.delayedInAll).toBeNull();
  });

  it('that was taken back in its month, by a pause or other days off, comes in it all the same, once', async () => {
    const engagementId = await room.atWork();
    await plan();
    room.at('2026-11-30T01:00:00Z');
    const rest = { engagementId, reason: 'A pause', until: '2026-12-03' };
    await room.perform(pauseEngagement, rest, room.visit(aoi));
    room.at('2026-12-03T01:00:00Z');
    await room.perform(resumeEngagement, { engagementId }, room.visit(aoi));
    await plan();
    room.at('2026-12-03T02:00:00Z');
    await room.perform(replanDigests, {}, room.visit());
    await plan();
    room.at('2026-12-03T06:00:00Z');
    expect(await compose()).toEqual({ composed: 1 });
    expect((await reports()).map(({ localDay }) => localDay.toISOString().slice(0, 10))).toEqual([
      '2026-11-30',
    ]);
    await plan();
    const waiting = (await room.dues()).filter(
      ({ kind, state }) => kind === 'digest.monthly' && state === 'waiting',
    );
    expect(waiting.map(({ dueAt }) => dueAt.toISOString())).toEqual(['2027-01-04T06:00:00.000Z']);
  });

  it('says nothing of a month in which nothing was', async () => {
    await room.active();
    await plan();
    room.at(FIRST);
    expect(await compose()).toEqual({ composed: 1 });
    expect(await reports()).toEqual([]);
  });

  it('goes to the client, names its month in each language, and bears corrections', async () => {
    await room.atWork();
    await plan();
    room.at(FIRST);
    await compose();
    const [report] = await reports();
    const params = { digestId: report?.id ?? '', engagementId: report?.engagementId ?? '' };
    const post = (await room.effects('slack.post')).at(-1);
    expect(post?.payload).toMatchObject({ notice: 'digest.monthly', audience: { to: 'client' } });
    await room.perform(fixDigest, { digestId: params.digestId, text: 'Not so.' }, room.visit(aoi));
    const facts = await monthlyReport.load(room.prisma, params);
    if (facts === undefined) throw new Error('no report');
    const { title, body = [] } = monthlyReport.say(facts);
    expect(locales.map((locale) => plain(title, locale))).toEqual([
      'Website: November 2026',
      'Website：2026年11月の月次報告',
      'Website：2026年11月月度报告',
    ]);
    expect(plain(body[0] ?? '', 'en')).toContain('Corrected by Aoi');
  });

  const counts = new Set<number>();
  it.each([1, 12])('asks the database as often for %i engagements as for any other number', async (count) => {
    for (let nth = 0; nth < count; nth += 1) await room.atWork();
    await plan();
    room.at(FIRST);
    counts.add(await room.statementsOf(composeMonthly));
    expect(await reports()).toHaveLength(count);
    expect(counts.size).toBe(1);
  });
});
