import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { type HouseUnderTest, KAWA, openHouse, TEAM } from '../support/house.ts';
import { takeKawaIn } from './take-kawa-in.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let house: HouseUnderTest;
beforeAll(async () => {
  database = await freshDatabase();
  house = await openHouse({ databaseUrl: database.url, logLevel: 'warn' });
  await takeKawaIn(house.aoi);
  const add = async (title: string, due: string, values = {}) => {
    await house.aoi.opens('/milestone add');
    await house.aoi.fillsIn({
      Title: title,
      Outcome: 'It can be seen',
      'Acceptance criteria': 'All five pages',
      Amount: '200,000',
      Due: due,
      ...values,
    });
    await house.aoi.closes({ all: true });
  };
  await add('Wireframes', '2026-12-10');
  await add('Launch', '2027-01-15', { 'Depends on': ['Wireframes'] });
}, 60_000);
afterAll(async () => {
  await house.close();
  await database.drop();
});

const dueDays = async (): Promise<Record<string, string | undefined>> => {
  const rows = await house.prisma.milestone.findMany();
  return Object.fromEntries(rows.map(({ title, dueOn }) => [title, dueOn.toISOString().slice(0, 10)]));
};

describe('what the client owes, from the first word to the ledger', () => {
  it('the team asks for two items at once, each with its card', async () => {
    const { aoi, haru } = house;
    await aoi.opens('/material request');
    await aoi.fillsIn({
      Items: 'Logo | SVG\nTexts for every page | Word | 2026-12-01',
      Due: '2026-11-30',
      'Which milestone waits for it': 'Wireframes',
    });
    await aoi.closes({ all: true });
    const card = await haru.sees('Needed from you: Logo');
    expect(card.buttons).toEqual(['Provide', 'Ask a question']);
    expect(card.readable).toContain('SVG');
    expect(card.readable).toContain('moves “Wireframes”');
    expect((await haru.sees('Needed from you: Texts for every page')).readable).toContain('Tue 1 Dec 2026');
    expect(await aoi.asks('/engawa material list')).toContain('Waiting for the client');
  });

  it('reminds three business days and one business day before, in one message a day, at ten of the client', async () => {
    await house.timePasses('2026-11-25T01:30:00Z');
    const reminded = await house.haru.sees('Still needed from you');
    expect(reminded.readable).toContain('Logo: by Mon 30 Nov 2026');
    expect(reminded.buttons).toEqual(['Provide', 'Ask a question', 'Remind me later']);
    await house.timePasses('2026-11-26T01:30:00Z');
    expect((await house.haru.sees('Texts for every page: by')).readable).not.toContain('Logo');
  });

  it('a file that is provided is read and hashed; the team sees it, and gets a link to it', async () => {
    const { haru, aoi } = house;
    await haru.presses('Provide').opens('Needed from you: Texts');
    expect(haru.modal()).toContain('your page');
    await haru.fillsIn({
      Files: [{ name: 'texts.pdf', content: '%PDF-1.7 all texts' }],
      Note: 'Page 3 follows the old site',
    });
    await house.settles();
    const card = await aoi.sees('Provided: Texts for every page', TEAM);
    expect(card.buttons).toEqual(['Accept', 'Return']);
    expect(card.readable).toMatch(/texts\.pdf · 1 kB · SHA-256 [0-9a-f]{16}/);
    expect(card.readable).toContain('in time');
    expect((await haru.sees('Needed from you: Texts')).buttons).toEqual([]);
    const listed = await aoi.asks('/material list');
    expect(listed).toContain('texts.pdf');
  });

  it('it is returned with a reason, provided once more, and accepted', async () => {
    const { haru, aoi } = house;
    await aoi.presses('Return').opens('Provided: Texts', TEAM);
    await aoi.fillsIn({ Reason: 'Page 3 is missing' });
    const again = await haru.sees('Needed once more: Texts');
    expect(again.readable).toContain('Page 3 is missing');
    await haru.presses('Provide').opens('Needed once more: Texts');
    await haru.fillsIn({ Links: 'https://example.com/texts' });
    await house.settles();
    await aoi.presses('Accept').under('https://example.com/texts', TEAM);
    await haru.sees('Accepted by Aoi Tanaka');
  });

  it('what comes three days late moves the plan once, and the ledger says by how much', async () => {
    const { haru, aoi } = house;
    await house.timePasses('2026-12-03T03:00:00Z');
    expect((await haru.sees('business days late')).readable).toContain('Logo: was due on');
    expect(await dueDays()).toMatchObject({ Wireframes: '2026-12-10', Launch: '2027-01-15' });
    await haru.presses('Provide').opens('Needed from you: Logo');
    await haru.fillsIn({ Files: [{ name: 'logo.svg', content: '<svg/>' }] });
    await house.settles();
    expect(await dueDays()).toMatchObject({ Wireframes: '2026-12-15', Launch: '2027-01-20' });
    expect((await aoi.sees('Provided: Logo', TEAM)).readable).toContain('3 business days late');
    const ledger = await aoi.asks('/material list');
    expect(ledger).toContain('Logo: 3 business days late');
    expect(ledger).toContain('“Wireframes” to Tue 15 Dec 2026');
    expect(ledger).toContain('In all: 3 business days');
    expect(await aoi.asks('/project status')).toContain('Logo: 3 business days late');
  });

  it('a file that is not what its name says sends the item back, with words', async () => {
    const { haru, aoi } = house;
    await aoi.opens('/material request');
    await aoi.fillsIn({ Items: 'Photos', Due: '2026-12-18' });
    await aoi.closes({ all: true });
    await haru.presses('Provide').opens('Needed from you: Photos');
    await haru.fillsIn({ Files: [{ name: 'photo.png', content: 'not a picture' }] });
    await house.settles();
    expect((await haru.sees('Needed once more: Photos')).readable).toContain(
      'photo.png · is not what its name',
    );
  });

  it('a question pauses the reminders, and its answer moves the day', async () => {
    const { haru, aoi } = house;
    await haru.presses('Ask a question').opens('Needed once more: Photos');
    await haru.fillsIn({ 'Your question': 'Of which rooms?' });
    await house.settles();
    expect(await house.prisma.due.count({ where: { kind: 'material.remind', state: 'waiting' } })).toBe(0);
    await house.timePasses('2026-12-07T03:00:00Z');
    await aoi.presses('Answer').opens('Of which rooms?', TEAM);
    await aoi.fillsIn({ 'Your answer': 'Kitchen and garden' });
    await house.settles();
    expect((await haru.sees('Kitchen and garden')).readable).toContain('It is due on Tue 22 Dec 2026 now');
    expect(
      await house.prisma.due.count({ where: { kind: 'material.remind', state: 'waiting' } }),
    ).toBeGreaterThan(0);
  });

  it('a request that is withdrawn is told, and its card has no buttons', async () => {
    const { haru, aoi } = house;
    await aoi.opens('/material withdraw');
    await aoi.fillsIn({ Item: 'Photos', Reason: 'We found some' });
    await aoi.closes({ all: true });
    expect((await haru.sees('Not needed any more: Photos')).readable).toContain('We found some');
    await house.settles();
    expect((await haru.sees('Needed once more: Photos')).buttons).toEqual([]);
    expect(haru.sawNothingOf('Please call', KAWA)).toBe(true);
  });
});
