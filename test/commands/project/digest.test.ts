import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../support/database.ts';
import { type HouseUnderTest, openHouse, TEAM } from '../../support/house.ts';
import { seedKawa } from '../seed-kawa.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let house: HouseUnderTest;
beforeAll(async () => {
  database = await freshDatabase();
  house = await openHouse({ databaseUrl: database.url });
}, 60_000);
afterAll(async () => {
  await house.close();
  await database.drop();
});

const errorsIn = (told: Record<string, string>): string => Object.values(told).join(' ');

describe('/project digest', () => {
  it('shows what would be posted, without buttons, and posts nothing', async () => {
    await seedKawa(house, {
      milestones: [
        { title: 'Wireframes', status: 'started' },
        { title: 'Late', status: 'started', dueOn: '2026-11-20' },
      ],
    });
    const preview = await house.aoi.asks('/project digest');
    for (const words of [
      'New website: this week',
      'Wireframes, due Thu 10 Dec 2026',
      'Late: was due Fri 20 Nov 2026; we are still working on it',
      'JPY 400,000 agreed',
      'Preview: nothing has been posted',
    ])
      expect(preview).toContain(words);
    expect(preview).not.toContain('Request a change');
    expect(await house.prisma.digest.count()).toBe(0);
  });

  it.each([
    ['ja', '今週の状況', 'プレビューです'],
    ['zh', '本周进展', '预览：尚未发布'],
  ] as const)('in %s, too', async (locale, title, note) => {
    await seedKawa(house, { locale });
    const preview = await house.aoi.asks('/project digest');
    expect(preview).toContain(title);
    expect(preview).toContain(note);
  });
});

describe('/project digest now', () => {
  it('asks first, posts to the client’s channel, and does so once a day', async () => {
    const { engagementId } = await seedKawa(house, {
      milestones: [{ title: 'Sketches', status: 'started' }],
    });
    expect(await house.ren.opens('/project digest now')).toContain('once today');
    await house.ren.fillsIn({});
    const digest = await house.haru.sees('Sketches, due');
    expect(digest.buttons).toEqual(['Request a change', 'Status page', 'How we write to you']);
    await house.ren.opens('/project digest now');
    expect(errorsIn(await house.ren.isToldOff({}))).toContain('has been posted already');
    expect(await house.prisma.digest.count({ where: { scope: engagementId } })).toBe(1);
  });

  it('is refused while nothing is in force', async () => {
    await seedKawa(house, { agreed: false });
    await house.aoi.opens('/project digest now');
    expect(errorsIn(await house.aoi.isToldOff({}))).toContain('not in force');
  });

  it('its buttons decide, and disappear with the decision', async () => {
    await seedKawa(house, { milestones: [{ title: 'Drafts', status: 'started' }, { title: 'Launch' }] });
    await house.aoi.opens('/milestone deliver');
    await house.aoi.fillsIn({ Milestone: 'Drafts', 'What was delivered': 'x', Proof: 'y' });
    await house.haru.sees('Delivered: Drafts');
    await house.settles();
    await house.aoi.opens('/project digest now');
    await house.aoi.fillsIn({});
    expect((await house.haru.sees('“Drafts”, until')).buttons).toEqual([
      'Accept',
      'Request changes',
      'Request a change',
      'Status page',
      'How we write to you',
    ]);
    await house.haru.presses('Accept').under('“Drafts”, until');
    await house.haru.sees('Accepted by Haru Kawamura');
    await house.settles();
    expect((await house.haru.sees('“Drafts”, until')).buttons).toEqual([
      'Request a change',
      'Status page',
      'How we write to you',
    ]);
  });
});

it('the hour brings the digest to the client and the summary to the team', async () => {
  await seedKawa(house, { milestones: [{ title: 'Fresh', status: 'started' }] });
  await house.timePasses('2026-11-27T06:10:00Z');
  expect((await house.haru.sees('Fresh, due')).readable).toContain('New website: this week');
  const summaries = house.aoi.reads(TEAM).filter(({ readable }) => readable.includes('Today, '));
  expect(summaries.length).toBeGreaterThan(0);
}, 60_000);
