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
const errorsIn = (told: Record<string, string>): string => Object.values(told).join(' ');

describe('questions and answers', () => {
  it('are asked by anybody, answered by the team once, and read by everybody', async () => {
    await delivered();
    await house.tomo.presses('Ask a question').opens('Delivered: Wireframes');
    await house.tomo.fillsIn({ 'Your question': 'Where is page five?' });
    const asked = await house.aoi.sees('Where is page five?', TEAM);
    expect(asked.readable).toContain('New website');
    await house.settles();
    expect((await house.haru.sees('Delivered: Wireframes')).readable).toContain(
      'the time to decide is paused',
    );
    await house.ren.presses('Answer').opens('Where is page five?', TEAM);
    await house.aoi.presses('Answer').opens('Where is page five?', TEAM);
    await house.ren.fillsIn({ 'Your answer': 'On the second sheet' });
    expect((await house.haru.sees('On the second sheet')).readable).toContain(
      'Tomo Abe: Where is page five?',
    );
    expect(errorsIn(await house.aoi.isToldOff({ 'Your answer': 'Nowhere' }))).toContain('answered already');
    await house.aoi.sees('Answered by Ren Mori', TEAM);
  });
});
