import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedKawa } from '../commands/seed-kawa.ts';
import { freshDatabase } from '../support/database.ts';
import { type HouseUnderTest, KAWA, openHouse, TEAM } from '../support/house.ts';

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

it('Aoi reads it first, adds a line and sends it; what was wrong stands corrected on it; the month has its report', async () => {
  const { engagementId } = await seedKawa(house, {
    milestones: [
      { title: 'Wireframes', status: 'started' },
      { title: 'Launch', dueOn: '2026-12-18' },
    ],
  });
  await house.timePasses('2026-11-26T01:05:00Z');
  const card = await house.aoi.sees('Before it goes out: New website', TEAM);
  expect(card.buttons).toEqual(['Add a note', 'Skip this one', 'Send now']);
  expect(house.haru.sawNothingOf('New website: this week')).toBe(true);

  await house.aoi.presses('Add a note').opens('Before it goes out', TEAM);
  await house.aoi.fillsIn({ Note: 'Thank you for the photos.' });
  await house.aoi.sees('Above it will stand: Thank you for the photos.', TEAM);
  await house.aoi.presses('Send now').under('Before it goes out', TEAM);
  const digest = await house.haru.sees('New website: this week');
  expect(digest.readable).toContain('Thank you for the photos.');
  await house.aoi.sees('Aoi Tanaka sent it', TEAM);

  await house.aoi.presses('Correct it').opens('Before it goes out', TEAM);
  await house.aoi.fillsIn({ 'What is right': 'The wireframes come on Tuesday.' });
  await house.haru.sees('The wireframes come on Tuesday.');
  expect(house.haru.reads(KAWA).filter(({ readable }) => readable.includes('this week'))).toHaveLength(1);

  await house.timePasses('2026-11-27T06:10:00Z');
  expect(await house.prisma.digest.count({ where: { scope: engagementId, kind: 'weekly' } })).toBe(1);

  await house.timePasses('2026-12-01T06:10:00Z');
  const report = await house.haru.sees('New website: November 2026');
  expect(report.readable).toContain('Digests in it: 1.');
  expect(report.readable).toContain('Launch: due Fri 18 Dec 2026');
}, 60_000);
