import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { type HouseUnderTest, openHouse, TEAM } from '../support/house.ts';
import { steps } from './steps.ts';
import { takeKawaIn } from './take-kawa-in.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let house: HouseUnderTest;
beforeAll(async () => {
  database = await freshDatabase();
  house = await openHouse({ databaseUrl: database.url, logLevel: 'warn' });
  await takeKawaIn(house.aoi);
  await steps.drafts(house);
}, 90_000);
afterAll(async () => {
  await house.close();
  await database.drop();
});

/** Slack tells the bot of every character; what it draws comes a moment later. */
const formSays = (words: string): Promise<boolean> =>
  house.workspace.until(() => house.aoi.modal().includes(words) || undefined, words, 20_000);

it('the fee is planned in a form that counts along, and becomes part of the agreement', async () => {
  const { aoi, haru } = house;
  await aoi.opens('/invoice plan');
  // The milestones come to 700,000; so far each is billed by itself, with the draft's deposit on top.
  expect(aoi.modal()).toContain('Planned JPY 1,000,000 of JPY 1,000,000 agreed');
  await aoi.fills({ 'How it is billed': 'Deposit and balance' });
  await formSays('1. Deposit: JPY 350,000');
  await aoi.fills({ '1. Amount or share': '300,000', '2. Billed': 'When accepted: Wireframes' });
  await formSays('2. Balance: JPY 400,000');
  await aoi.fillsIn({});
  await formSays('The billing plan is saved');
  expect(aoi.modal()).toContain('The draft agreement was made again with it');
  await aoi.closes({ all: true });
  await steps.sends(house);
  const card = await haru.sees('Review and sign');
  expect(card.readable).toContain('JPY 700,000');
  expect(card.readable).toContain('Balance: JPY 400,000, when “Wireframes” is accepted');
});

it('with the signature the deposit is billed; the last invoice says what is taken off', async () => {
  const { aoi, haru, mio } = house;
  await steps.signs(house);
  expect((await haru.sees('We can start: ')).readable).toContain('How it is billed');
  expect((await haru.sees('Invoice 2026-0001')).readable).toContain('JPY 300,000');
  await steps.delivers(house);
  await haru.sees('Delivered: Wireframes');
  await steps.accepts(house);
  await mio.presses('Add a courtesy').opens('JPY 400,000', TEAM);
  await mio.fillsIn({ 'What the client gets': 'Favicon', 'What it would have cost': '20,000' });
  await aoi.sees('no charge (worth JPY 20,000)', TEAM);
  await mio.presses('Approve and send').under('JPY 400,000', TEAM);
  const last = (await haru.sees('Invoice 2026-0002')).readable;
  for (const part of ['Balance: JPY 700,000', 'Less deposit 2026-0001: JPY -300,000', 'Favicon: no charge'])
    expect(last).toContain(part);
});
