import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScripted, type Saying } from '../adapters/mail/mail-server.ts';
import { seedKawa } from '../commands/seed-kawa.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { type HouseUnderTest, openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import { steps } from './steps.ts';

const REFUSED = '550 5.1.1 no such user here';
const EVERY_OTHER = { 'How often the digest comes': 'Every second week' };
const script: { rcpt?: Saying } = {};
let mail: Awaited<ReturnType<typeof openScripted>>;
let database: FreshDatabase;
let house: HouseUnderTest;

beforeAll(async () => {
  mail = await openScripted(script);
  database = await freshDatabase();
  house = await openHouse({
    databaseUrl: database.url,
    // Friday, an hour before the digest.
    startsAt: '2026-11-27T05:00:00Z',
    environment: { SMTP_URL: `smtp://127.0.0.1:${mail.at.port}`, MAIL_FROM: 'hello@hibiki.example' },
  });
  const milestones = [
    { title: 'Wireframes', status: 'started' },
    { title: 'Launch', status: 'started', dueOn: '2027-01-29' },
  ];
  await seedKawa(house, { milestones });
}, 60_000);
afterAll(async () => {
  await house.close();
  await database.drop();
  await mail.close();
});

async function itIs(instant: string): Promise<void> {
  house.world.clock.moveTo(Temporal.Instant.from(instant));
  await house.engawa.worker.tick();
  await house.settles();
}
const digestsMailed = () => mail.got.messages.filter((one) => one.includes('where it stands')).length;
const settings = async (values: Record<string, string>) => {
  await house.aoi.opens('/project settings');
  await house.aoi.fillsIn(values);
  await house.aoi.closes({ all: true });
};

it('the client reads by e-mail every second week, then in direct messages; what nobody takes stands in the channel', async () => {
  const { aoi, haru } = house;
  await house.engawa.worker.tick();
  await settings({ ...EVERY_OTHER, 'Where digests and reminders go': 'E-mail to the decision-maker' });
  expect((await haru.sees('How we write to you')).readable).toContain('E-mail to the decision-maker');
  await itIs('2026-11-27T06:01:00Z');
  expect(digestsMailed()).toBe(1);
  await itIs('2026-12-04T06:01:00Z');
  expect(digestsMailed()).toBe(1);
  expect(haru.sawNothingOf('where it stands')).toBe(true);

  script.rcpt = REFUSED;
  await itIs('2026-12-11T06:01:00Z');
  expect((await aoi.sees('could not be reached', TEAM)).readable).toContain(REFUSED);
  await haru.sees('where it stands');
  expect(digestsMailed()).toBe(1);

  await haru.presses('How we write to you').opens('where it stands');
  await haru.fillsIn({ 'Where digests and reminders go': 'Direct message to the decision-maker' });
  await haru.closes({ all: true });
  await aoi.sees('how we write to Kawa Foods', TEAM);
  await steps.delivers(house);
  await haru.sees('Delivered: Wireframes');
  await house.settles();
  const direct = haru.dm() ?? expect.fail('Haru has no direct message');

  await settings({ 'Language of the client': '日本語' });
  await haru.sees('納品：Wireframes');
  await haru.sees('納品：Wireframes', direct);
  await haru.sees('現在の状況');
  expect(haru.sawNothingOf('Delivered: Wireframes')).toBe(true);
  await haru.presses('承認する').under('納品：Wireframes', direct);
  await haru.sees('Haru Kawamuraさんが承認しました');
  await haru.sees('Haru Kawamuraさんが承認しました', direct);
  await house.settles();
  await mustBeInOrder(house.prisma, house.workspace);
}, 60_000);
