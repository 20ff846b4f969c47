import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedKawa } from '../commands/seed-kawa.ts';
import { freshDatabase } from '../support/database.ts';
import { type HouseUnderTest, openHouse, TEAM } from '../support/house.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let house: HouseUnderTest;
let engagementId: string;
beforeAll(async () => {
  database = await freshDatabase();
  house = await openHouse({ databaseUrl: database.url });
  ({ engagementId } = await seedKawa(house, {
    milestones: [{ title: 'Drafts', status: 'started' }, { title: 'Launch' }],
  }));
  await house.aoi.opens('/milestone deliver');
  await house.aoi.fillsIn({ Milestone: 'Drafts', 'What was delivered': 'x', Proof: 'y' });
  await house.haru.sees('Delivered: Drafts');
  await house.settles();
}, 60_000);
afterAll(async () => {
  await house.close();
  await database.drop();
});

const left = async () => {
  const { prisma } = house;
  return [
    await prisma.audit.count(),
    await prisma.effect.count(),
    await prisma.card.count(),
    await prisma.due.findMany({ where: { scope: engagementId }, orderBy: { id: 'asc' } }),
  ];
};

it('somebody of the team sees what happens next, in its words, and nothing happens by looking', async () => {
  const { aoi } = house;
  const before = await left();
  const said = await aoi.asks('/project next');
  // Its first day: on a slow machine a rehearsal ends before the last one, and says so.
  for (const words of ['New website: what happens next', 'to Kawa Foods']) expect(said).toContain(words);
  const texts = await aoi.presses('Texts of Thu 26 Nov 2026').opens('what happens next');
  expect(texts).toContain('As they will look');
  expect(await left()).toEqual(before);
});

it('a project rests until somebody who has seen what happens then lets it go on', async () => {
  const { aoi, haru } = house;
  expect(await aoi.opens('/project pause')).toContain('Kawa Foods is told why');
  await aoi.fillsIn({ Why: 'The venue is closed', 'Planned until': '2026-12-07' });
  await haru.sees('The venue is closed');
  await house.timePasses('2026-12-08T03:00:00Z');
  await aoi.sees('the pause ends', TEAM);
  expect(await house.prisma.delivery.findFirst()).toMatchObject({ status: 'open' });

  expect(await aoi.presses('Resume').opens('the pause ends', TEAM)).toContain('What happens then:');
  await aoi.fillsIn({});
  await haru.sees('New website goes on');
  await haru.sees('The project was paused');
  await house.timePasses('2026-12-16T09:00:00Z');
  expect(await house.prisma.delivery.findFirst()).toMatchObject({ status: 'silently-accepted' });
});
