import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../support/database.ts';
import { type HouseUnderTest, openHouse } from '../../support/house.ts';
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

const rows = (engagementId: string) =>
  house.prisma.milestone.findMany({
    where: { engagementId },
    orderBy: { position: 'asc' },
    include: { dependsOn: true },
  });
const usual = {
  Title: 'Wireframes',
  Outcome: 'Every page is sketched',
  'Acceptance criteria': 'All five pages\n\nApproved by legal',
  Amount: '200,000',
  Due: '2026-12-10',
};
const errorsIn = (told: Record<string, string>): string => Object.values(told).join(' ');

describe('/milestone add, edit, list', () => {
  it('says that there is none yet, adds, and shows what there is', async () => {
    const { engagementId } = await seedKawa(house, { agreed: false });
    expect(await house.aoi.asks('/milestone list')).toContain('There are no milestones yet');
    expect(await house.aoi.opens('/milestone add')).toContain('In JPY.');
    await house.aoi.fillsIn(usual);
    expect(house.aoi.modal()).toContain('1. Wireframes: JPY 200,000, due Thu 10 Dec 2026, planned');
    await house.aoi.opens('/milestone add');
    await house.aoi.fillsIn({
      ...usual,
      Title: 'Launch',
      Amount: '５００，０００円',
      'Depends on': 'Wireframes',
    });
    const [first, second] = await rows(engagementId);
    expect(first?.criteria).toMatchObject([
      { id: 'c1', text: 'All five pages' },
      { id: 'c2', text: 'Approved by legal' },
    ]);
    expect(second).toMatchObject({ amount: 500_000n, dependsOn: [{ awaitedId: first?.id }] });
    expect(await house.ren.asks('/engawa milestone list')).toContain('JPY 700,000');
  });

  it.each([
    ['en', { Amount: '12.5', Due: '2026-12-10' }, 'Please enter an amount in JPY, for example JPY 120,000.'],
    ['ja', { 金額: '12万', 期日: '2026-12-10' }, 'JPYの金額を入力してください'],
    ['zh', { 金额: '10.5', 期限: '2026-12-10' }, '请输入JPY金额'],
    [
      'en',
      { Amount: '1', Due: '2026-12-12' },
      'not a business day for both sides. The next one is Mon 14 Dec 2026.',
    ],
    ['ja', { 金額: '1', 期日: '2026-12-12' }, '双方の営業日ではありません'],
    ['zh', { 金额: '1', 期限: '2026-11-20' }, '已过'],
  ] as const)(
    'says under the field what is wrong, in %s, and keeps what was entered',
    async (locale, values, words) => {
      const { engagementId } = await seedKawa(house, { agreed: false, locale });
      const labels = {
        en: ['Title', 'Outcome', 'Acceptance criteria'],
        ja: ['名称', '成果', '受け入れ基準'],
        zh: ['名称', '成果', '验收标准'],
      }[locale];
      await house.aoi.opens('/milestone add');
      const entered = Object.fromEntries(labels.map((label) => [label, 'Sketches']));
      expect(errorsIn(await house.aoi.isToldOff({ ...entered, ...values }))).toContain(words);
      expect(house.aoi.modal()).toContain(labels[0] ?? '?');
      expect(await rows(engagementId)).toEqual([]);
    },
  );

  it('edits with what stood there before, and what it waits for can be chosen anew', async () => {
    const { engagementId } = await seedKawa(house, {
      agreed: false,
      milestones: [{ title: 'Wireframes' }, { title: 'Launch' }],
    });
    await house.aoi.opens('/milestone edit');
    await house.aoi.fillsIn({ Milestone: 'Launch' });
    expect(JSON.stringify(house.aoi.views().at(-1)?.view)).toContain('"initial_value":"200000"');
    await house.aoi.fillsIn({ Title: 'Opening', 'Depends on': 'Wireframes' });
    const [first, second] = await rows(engagementId);
    expect(second).toMatchObject({
      title: 'Opening',
      amount: 200_000n,
      dependsOn: [{ awaitedId: first?.id }],
    });
    // What waits for it is not offered: the two would wait for each other.
    await house.aoi.opens('/milestone edit');
    await house.aoi.fillsIn({ Milestone: 'Wireframes' });
    expect(JSON.stringify(house.aoi.views().at(-1)?.view)).not.toContain('Opening');
  });

  it('are refused once the agreement is signed, before anything is filled in twice', async () => {
    await seedKawa(house, { milestones: [{ title: 'Wireframes' }] });
    await house.aoi.opens('/milestone add');
    expect(errorsIn(await house.aoi.isToldOff(usual))).toContain('part of the signed agreement');
  });
});
