import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedKawa } from '../commands/seed-kawa.ts';
import { freshDatabase } from '../support/database.ts';
import { type HouseUnderTest, openHouse, TEAM } from '../support/house.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let house: HouseUnderTest;
beforeAll(async () => {
  database = await freshDatabase();
  house = await openHouse({ databaseUrl: database.url, logLevel: 'warn' });
  await seedKawa(house, { milestones: [{ title: 'Wireframes' }, { title: 'Launch', dueOn: '2027-01-15' }] });
}, 60_000);
afterAll(async () => {
  await house.close();
  await database.drop();
});

describe('a risk, from the notice to its outcome', () => {
  it('the client reads what it does to the dates, the ways on, and what is needed of them', async () => {
    const { aoi, haru } = house;
    await aoi.opens('/risk');
    await aoi.fillsIn({
      Kind: 'Risk',
      What: 'The printer is late',
      Effect: 'Proofs come two days later',
      Options: 'Wait for them\nAnother printer',
      'What we need from the client': 'Which paper?',
      'Needed by': '2026-11-26',
      'Milestones concerned': ['Wireframes'],
      'Business days by which they move': '2',
    });
    await house.settles();
    const card = await haru.sees('Risk notice 1');
    expect(card.buttons).toEqual(['Choose 1', 'Choose 2', 'Answer']);
    expect(card.readable).toContain('Wireframes: Mon 14 Dec 2026 (was Thu 10 Dec 2026)');
    expect(card.readable).toContain('Which paper?');
    expect((await aoi.sees('Risk notice 1', TEAM)).buttons).toEqual(['Close']);
    expect(await aoi.asks('/risk list')).toContain('waits for the client');
  });

  it('they choose and answer, and the team is told', async () => {
    const { aoi, haru, tomo } = house;
    expect(await tomo.presses('Choose 2').isTold('Risk notice 1')).toContain('can decide on this');
    await haru.presses('Choose 2').under('Risk notice 1');
    await haru.presses('Answer').opens('Risk notice 1');
    await haru.fillsIn({ 'Your answer': 'The thick one' });
    await house.settles();
    const answered = await haru.sees('The thick one');
    expect(answered.buttons).toEqual(['Answer again']);
    expect(answered.readable).toContain('chose 2: Another printer');
    expect((await aoi.sees('Answer to notice 1', TEAM)).readable).toContain('The thick one');
  });

  it('it is closed with an outcome, which the client’s card then says', async () => {
    const { aoi, haru } = house;
    await aoi.presses('Close').opens('Answer to notice 1', TEAM);
    await aoi.fillsIn({
      Outcome: 'Printed on Tuesday, on time',
      'If it did not happen': ['Move the days back'],
    });
    await house.settles();
    expect((await haru.sees('What was announced did not happen')).readable).toContain(
      'Wireframes: Thu 10 Dec 2026 (was Mon 14 Dec 2026',
    );
    const closed = await haru.sees('Printed on Tuesday, on time');
    expect(closed.buttons).toEqual([]);
    expect(closed.readable).toContain('Closed by Aoi Tanaka');
    expect((await aoi.sees('Answer to notice 1', TEAM)).buttons).toEqual([]);
    expect(await aoi.asks('/engawa risk list')).toContain('Printed on Tuesday');
  });
});

it('earlier dates are offered, and move with the client’s yes alone', async () => {
  const { aoi, haru } = house;
  await aoi.opens('/risk');
  await aoi.fillsIn({
    Kind: 'Free capacity: offer earlier days',
    What: 'Another project ended early',
    Effect: 'We can start at once',
    'Milestones concerned': ['Launch'],
    'Business days by which they move': '-3',
  });
  await house.settles();
  const offer = await haru.sees('Earlier days are possible');
  expect(offer.readable).toContain('Launch: Tue 12 Jan 2027 instead of Fri 15 Jan 2027');
  expect(offer.buttons).toEqual(['Yes, earlier', 'Keep the days']);
  await haru.presses('Yes, earlier').under('Earlier days are possible');
  expect((await haru.sees('As announced: Another project ended early')).readable).toContain(
    'Days have moved',
  );
  const launch = await house.prisma.milestone.findFirstOrThrow({ where: { title: 'Launch' } });
  expect(launch.dueOn.toISOString().slice(0, 10)).toBe('2027-01-12');
});

it('an absence from the calendar is announced to the client whom the team chooses', async () => {
  const { aoi, haru } = house;
  await aoi.opens('/engawa away');
  await aoi.fillsIn({ 'First day': '2026-12-01', 'Last day': '2026-12-02' });
  await aoi.closes({ all: true });
  await aoi.presses('Tell the client').opens('Aoi Tanaka is away', TEAM);
  await aoi.fillsIn({});
  await house.settles();
  const told = await haru.sees('Absence (notice 3)');
  expect(told.readable).toContain('Aoi Tanaka is away from Tue 1 Dec 2026 to Wed 2 Dec 2026.');
  expect((await aoi.sees('Aoi Tanaka is away', TEAM)).readable).toContain('Announced');
});
