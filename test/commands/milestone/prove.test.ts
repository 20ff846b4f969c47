import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { house as engawa } from '../../../src/kernel/visit.ts';
import { noteProofFile } from '../../../src/milestones/note-proof-file.ts';
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

const criteria = [
  { id: 'c1', kind: 'state', text: 'All pages' },
  { id: 'c2', kind: 'link', text: 'The shop' },
  {
    id: 'c3',
    kind: 'metric',
    text: 'load time <= 2 s',
    target: { relation: '<=', value: '2', unit: 's' },
  },
];

async function toProve() {
  const seeded = await seedKawa(house, { milestones: [{ title: 'Wireframes', status: 'started' }] });
  const { engagementId } = seeded;
  await house.prisma.milestone.updateMany({ where: { engagementId }, data: { criteria, workDays: 5 } });
  await house.aoi.opens('/milestone deliver');
  await house.aoi.fillsIn({ Milestone: 'Wireframes', 'What was delivered': 'The shop', Proof: 'See below' });
  return seeded;
}

describe('proof per criterion', () => {
  it('is asked for in a field of its own, checked there, looked at, and shown on the client’s card', async () => {
    const { engagementId } = await toProve();
    expect(house.aoi.modal()).toContain('Metric: load time <= 2 s');
    const wrong = { 'Link: The shop': 'http://127.0.0.1:9/shop', 'Metric: load time <= 2 s': 'fast' };
    expect(Object.values(await house.aoi.isToldOff(wrong)).join(' ')).toContain('measured number');
    await house.aoi.fillsIn({ 'Metric: load time <= 2 s': '1.4 s', 'All pages': 'Since Monday' });
    await house.haru.sees('Delivered: Wireframes');
    await house.settles();
    const card = await house.haru.sees('Delivered: Wireframes');
    expect(card.readable).toContain('measured 1.4: met');
    expect(card.readable).toContain('looked at: no answer');
    expect(card.readable).toContain('Since Monday');
    const told = await house.aoi.sees('A proof does not hold: Wireframes', TEAM);
    expect(told.readable).toContain('no answer');
    expect(card.readable).toContain('There are 5 business days to decide');
    expect(await house.aoi.asks('/milestone status')).toContain('Wireframes waits for');
    const delivery = await house.prisma.delivery.findFirstOrThrow({ where: { milestone: { engagementId } } });
    const file = { kind: 'file', criterionId: 'c1', fileId: 'fil_1', slackFileId: 'F1', name: 'cart.png' };
    await house.prisma.delivery.update({
      where: { id: delivery.id },
      data: { proofs: [{ ...file, read: { state: 'reading' } }] },
    });
    await house.engawa.perform(
      noteProofFile,
      { engagementId, deliveryId: delivery.id, fileId: 'fil_1', read: { size: 3, sha256: 'ab'.repeat(32) } },
      { person: engawa, locale: 'en', now: house.now(), newId },
    );
    await house.settles();
    expect((await house.haru.sees('Delivered: Wireframes')).readable).toContain('SHA-256 abababababab');
    // Whoever reads the card opens what proves it.
    await house.haru.presses('See the files').under('Delivered: Wireframes');
    const files = await house.haru.sees('Files: Wireframes');
    expect(files.readable).toContain('All pages: ');
    expect(files.readable).toMatch(/status\/proof\//);
  });

  it('of what was accepted in an earlier round is not asked for again', async () => {
    const { engagementId } = await toProve();
    await house.aoi.fillsIn({
      'Link: The shop': 'http://127.0.0.1:9/shop',
      'Metric: load time <= 2 s': '1.4',
    });
    await house.haru.sees('Delivered: Wireframes');
    await house.settles();
    await house.haru.presses('Accept part').opens('Delivered: Wireframes');
    await house.haru.fillsIn({ 'Accepted criteria': ['The shop'] });
    await house.haru.sees('(accepted)');
    await house.haru.presses('Request changes').opens('Delivered: Wireframes');
    await house.haru.fillsIn({
      'Which criteria': ['All pages'],
      'What should be different': 'One is missing',
    });
    await house.haru.sees('Changes requested by');
    await house.aoi.opens('/milestone deliver');
    await house.aoi.fillsIn({ Milestone: 'Wireframes', 'What was delivered': 'Again', Proof: 'See below' });
    expect(house.aoi.modal()).toContain('Metric: load time <= 2 s');
    expect(house.aoi.modal()).not.toContain('Link: The shop');
    await house.aoi.fillsIn({ 'Metric: load time <= 2 s': '1.2' });
    await house.haru.sees('measured 1.2: met');
    const [first, second] = await house.prisma.delivery.findMany({
      where: { milestone: { engagementId } },
      orderBy: { round: 'asc' },
    });
    expect([first?.acceptedCriteria, second?.acceptedCriteria]).toEqual([['c2'], ['c2']]);
  });

  it('part of it is accepted by the client’s button, and what is left stays open', async () => {
    const { engagementId } = await toProve();
    await house.aoi.fillsIn({
      'Link: The shop': 'http://127.0.0.1:9/shop',
      'Metric: load time <= 2 s': '2.4',
    });
    await house.haru.sees('Delivered: Wireframes');
    await house.settles();
    await house.haru.presses('Accept part').opens('Delivered: Wireframes');
    await house.haru.fillsIn({ 'Accepted criteria': ['All pages'] });
    const card = await house.haru.sees('All pages (accepted)');
    await house.settles();
    expect(card.readable).toContain('All pages (accepted)');
    expect(card.buttons).toContain('Accept');
    expect(await house.prisma.invoiceLine.count({ where: { engagementId } })).toBe(1);
  });

  it('a bonus for early delivery is the client’s to give, by a button', async () => {
    const { engagementId } = await seedKawa(house, {
      milestones: [{ title: 'Sketches', status: 'started' }],
    });
    await house.prisma.milestone.updateMany({
      where: { engagementId },
      data: { earlyBonus: { days: 1, minor: '10000' }, dueOn: new Date('2026-12-24') },
    });
    await house.aoi.opens('/milestone deliver');
    await house.aoi.fillsIn({
      Milestone: 'Sketches',
      'What was delivered': 'All',
      Proof: '1: See the pages',
    });
    await house.haru.sees('Delivered: Sketches');
    await house.haru.presses('Accept').under('Delivered: Sketches');
    await house.haru.presses('Give the bonus').under('Delivered early: Sketches');
    await house.haru.sees('gives the bonus of JPY 10,000');
    await house.settles();
    const lines = await house.prisma.invoiceLine.findMany({ where: { engagementId } });
    expect(lines.map(({ amount }) => amount)).toContain(10_000n);
  });
});

describe('the form for proofs', () => {
  it('opens for as many and as awkward criteria as a milestone can have', async () => {
    const { engagementId } = await seedKawa(house, { milestones: [{ title: 'Quotes', status: 'started' }] });
    const awkward = Array.from({ length: 20 }, (_, index) => ({
      id: `c${index + 1}`,
      kind: 'screen',
      text: '"\\'.repeat(150),
    }));
    const metric = {
      id: 'c20',
      kind: 'metric',
      text: 'load <= 2 s',
      target: { relation: '<=', value: '2', unit: 's' },
    };
    await house.prisma.milestone.updateMany({
      where: { engagementId },
      data: { criteria: [...awkward.slice(0, 19), metric] },
    });
    await house.aoi.opens('/milestone deliver');
    await house.aoi.fillsIn({ Milestone: 'Quotes', 'What was delivered': 'All', Proof: 'See below' });
    expect(house.aoi.modal()).toContain('Metric: load <= 2 s');
    await house.aoi.fillsIn({ 'Metric: load <= 2 s': '1.2' });
    await house.haru.sees('Delivered: Quotes');
  });
});

describe('the plan', () => {
  it('is entered in the form, can be put in another order, and is told with what decides about the end', async () => {
    const { engagementId } = await seedKawa(house, { agreed: false, milestones: [{ title: 'Wireframes' }] });
    await house.aoi.opens('/milestone add');
    await house.aoi.fillsIn({
      Title: 'Launch',
      Outcome: 'It is live',
      'Acceptance criteria': 'link: the shop\nmetric: load time <= 2 s',
      Amount: '100,000',
      Due: '2026-12-24',
      'Depends on': ['Wireframes'],
      'How it is checked': 'With the test account',
      'How fixed is the date?': 'It cannot move',
      'Work days': '3',
      'Starts when': 'The stock is counted.',
      'Early by (business days)': '3',
      Bonus: '20,000',
      'Risk notes': 'Christmas',
    });
    const find = (title: string) =>
      house.prisma.milestone.findFirstOrThrow({ where: { engagementId, title } });
    expect(await find('Launch')).toMatchObject({
      dueKind: 'hard',
      workDays: 3,
      checkedHow: 'With the test account',
      riskNotes: 'Christmas',
      startCondition: { words: 'The stock is counted.', notBefore: null },
      earlyBonus: { days: 3, minor: '20000' },
      criteria: [
        { id: 'c1', kind: 'link', text: 'the shop' },
        { id: 'c2', kind: 'metric', target: { relation: '<=', value: '2', unit: 's' } },
      ],
    });
    expect(await house.aoi.asks('/milestone status')).toContain('decides the end');
    await house.aoi.opens('/milestone edit');
    await house.aoi.fillsIn({ Milestone: 'Launch' });
    await house.aoi.fillsIn({ 'Place in the list': '1' });
    const order = await house.prisma.milestone.findMany({
      where: { engagementId },
      orderBy: { position: 'asc' },
    });
    expect(order.map(({ title }) => title)).toEqual(['Launch', 'Wireframes']);
    expect((await find('Launch')).criteria).toMatchObject([{ kind: 'link' }, { kind: 'metric' }]);
  });
});
