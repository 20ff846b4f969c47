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

const delivered = async (options: Parameters<typeof seedKawa>[1] = {}) => {
  const seeded = await seedKawa(house, {
    milestones: [{ title: 'Wireframes', status: 'started' }, { title: 'Launch' }],
    ...options,
  });
  await house.aoi.opens('/milestone deliver');
  await house.aoi.fillsIn({
    Milestone: 'Wireframes',
    'What was delivered': 'Five sketches',
    Proof: 'https://example.com/s',
  });
  await house.haru.sees('Delivered: Wireframes');
  await house.settles();
  return seeded;
};

describe('a silent acceptance', () => {
  it('is told to the client, who can reopen it', async () => {
    const {
      milestoneIds: [milestoneId = ''],
    } = await delivered();
    await house.timePasses(
      house
        .now()
        .add({ hours: 24 * 12 })
        .toString(),
    );
    const card = await house.haru.sees('Accepted without an answer: Wireframes');
    expect(card.buttons).toEqual(['Reopen']);
    expect(await house.tomo.presses('Reopen').isTold('Accepted without an answer')).toContain(
      'Only Haru Kawamura',
    );
    await house.haru.presses('Reopen').opens('Accepted without an answer');
    await house.haru.fillsIn({ Why: 'We were away' });
    await house.haru.sees('Reopened by Haru Kawamura');
    await house.aoi.sees('Reopened: Wireframes', TEAM);
    expect((await house.prisma.milestone.findUniqueOrThrow({ where: { id: milestoneId } })).status).toBe(
      'changes-requested',
    );
  }, 60_000);
});
