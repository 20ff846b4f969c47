import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixDigest } from '../../../src/digests/fix-digest.ts';
import { composeMonthly } from '../../../src/digests/monthly/compose-monthly.ts';
import { MonthlyContent } from '../../../src/digests/monthly/monthly-content.ts';
import { monthlyReport } from '../../../src/digests/monthly/notices.ts';
import { planMonths } from '../../../src/digests/monthly/plan-months.ts';
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
