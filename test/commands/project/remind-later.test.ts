import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../support/database.ts';
import { type HouseUnderTest, KAWA, openHouse } from '../../support/house.ts';
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

const title = 'Still needed from you';
const cards = () => house.haru.reads(KAWA).filter(({ readable }) => readable.includes(title));

it('a client puts a reminder off: the card says so, and it comes once more then, if it is still true', {
  timeout: 60_000,
}, async () => {
  await seedKawa(house, { milestones: [{ title: 'Wireframes', status: 'started' }] });
  await house.aoi.opens('/material request');
  await house.aoi.fillsIn({ Items: 'Logo', Due: '2026-11-30' });
  await house.aoi.closes({ all: true });
  await house.timePasses('2026-11-25T01:30:00Z');
  expect((await house.haru.sees(title)).buttons).toContain('Remind me later');
  await house.haru.presses('Remind me later').opens(title);
  expect(house.haru.modal()).toContain('Never at night or on a day off');
  await house.haru.fillsIn({ When: 'In two hours' });
  await house.haru.closes({ all: true });
  await house.haru.sees('asked to be reminded again');
  const [snoozed] = await house.prisma.snooze.findMany();
  expect(snoozed?.kind).toBe('material.remind');
  await house.timePasses('2026-11-25T03:00:00Z');
  expect(cards()).toHaveLength(1);
  await house.timePasses('2026-11-25T04:00:00Z');
  expect(cards()).toHaveLength(2);
  await house.haru.presses('Remind me later').opens(title);
  await house.haru.fillsIn({ When: 'The next business day, in the morning' });
  await house.haru.closes({ all: true });
  await house.haru.presses('Provide').opens('Needed from you: Logo');
  await house.haru.fillsIn({ Links: 'https://example.com/logo.svg' });
  await house.settles();
  await house.timePasses('2026-11-27T03:00:00Z');
  expect(cards()).toHaveLength(2);
  expect(cards().flatMap(({ buttons }) => buttons)).toEqual([]);
});
