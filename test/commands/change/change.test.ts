import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { change, changeButtons, changeForms } from '../../../commands/change/index.ts';
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

const errorsIn = (told: Record<string, string>): string => Object.values(told).join(' ');
const changes = (engagementId: string) =>
  house.prisma.changeRequest.findMany({ where: { engagementId }, orderBy: { number: 'asc' } });
const words = {
  en: {
    what: 'What should change',
    why: 'Why',
    milestone: 'Milestone',
    impact: 'Impact on scope',
    difference: 'Price difference',
    due: 'New due day',
    others: 'Alternatives',
  },
  ja: {
    what: '変更内容',
    why: '理由',
    milestone: '対象のマイルストーン',
    impact: '範囲への影響',
    difference: '差額',
    due: '新しい期日',
    others: '代替案',
  },
  zh: {
    what: '变更内容',
    why: '原因',
    milestone: '涉及的里程碑',
    impact: '对范围的影响',
    difference: '差额',
    due: '新期限',
    others: '备选方案',
  },
} as const;
let asked = 0;
async function ask(locale: 'en' | 'ja' | 'zh' = 'en'): Promise<string> {
  asked += 1;
  const what = `Order by telephone ${asked}`;
  await house.aoi.opens('/change');
  await house.aoi.fillsIn({ [words[locale].what]: what, [words[locale].why]: 'Older customers' });
  await house.aoi.sees(what, TEAM);
  await house.settles();
  return what;
}
const seed = (options: Parameters<typeof seedKawa>[1] = {}) =>
  seedKawa(house, { milestones: [{ title: 'Wireframes' }, { title: 'Launch' }], ...options });
const proposal = {
  Milestone: 'Launch',
  'Impact on scope': 'A form',
  'Price difference': '70,000',
  'New due day': '2026-12-11',
  Alternatives: 'Only a number\nLater',
};
async function proposed() {
  const seeded = await seed();
  const what = await ask();
  await house.aoi.presses('Assess').opens(what, TEAM);
  await house.aoi.fillsIn(proposal);
  const card = await house.haru.sees('our proposal');
  await house.settles();
  return { ...seeded, what, card };
}

it('has the contract’s words, and each button and form once', () => {
  expect(change.words.map(({ word }) => word)).toEqual(['', 'list']);
  expect(new Set(changeButtons.map(({ press }) => press)).size).toBe(changeButtons.length);
  expect(new Set(changeForms.map(({ form }) => form.id)).size).toBe(changeForms.length);
});

describe('asking', () => {
  it('from the command: the team has it to assess, the client knows that it was heard', async () => {
    const { engagementId } = await seed();
    expect(await house.aoi.asks('/change list')).toContain('No change has been asked for');
    const what = await ask();
    expect((await house.haru.sees(what)).readable).toContain(
      'Until both sides agree, the present plan stands',
    );
    expect((await house.ren.sees(what, TEAM)).buttons).toEqual(['Assess']);
    expect(await changes(engagementId)).toMatchObject([
      { number: 1, status: 'asked', askedBy: { name: 'Aoi Tanaka' } },
    ]);
  });

  it('is refused before the signature', async () => {
    const { engagementId } = await seed({ agreed: false });
    await house.aoi.opens('/change');
    expect(errorsIn(await house.aoi.isToldOff({ 'What should change': 'x', Why: 'y' }))).toContain(
      'can still be edited directly',
    );
    expect(await changes(engagementId)).toEqual([]);
  });
});

describe('assessing', () => {
  it.each([
    [
      'en',
      '0.5',
      '2026-12-11',
      'Please enter the price difference in JPY, for example JPY 30,000 or -JPY 30,000.',
    ],
    ['ja', '-200,001', '2026-12-11', 'それ以上は減額できません'],
    ['zh', '1', '2026-12-12', '不是双方的工作日'],
    ['ja', '1', '2026-11-20', '過ぎています'],
  ] as const)(
    'in %s, with %s by %s, says under the field what is wrong and proposes nothing',
    async (locale, difference, due, told) => {
      const { engagementId } = await seed({ locale });
      const label = words[locale];
      const what = await ask(locale);
      // The team's card speaks the agency's language; the form the person's.
      await house.aoi.presses('Assess').opens(what, TEAM);
      const entered = {
        [label.milestone]: 'Launch',
        [label.impact]: 'x',
        [label.difference]: difference,
        [label.due]: due,
      };
      expect(errorsIn(await house.aoi.isToldOff(entered))).toContain(told);
      expect((await changes(engagementId))[0]?.status).toBe('asked');
    },
  );

  it('is for owners and leads: others are told before a form opens', async () => {
    await seed();
    const what = await ask();
    expect(await house.mio.presses('Assess').isTold(what, TEAM)).toContain('Only an owner or a lead');
  });

  it('two at once: the client’s proposal is the first one', async () => {
    const { engagementId } = await seed();
    const what = await ask();
    await house.aoi.presses('Assess').opens(what, TEAM);
    await house.ren.presses('Assess').opens(what, TEAM);
    await house.aoi.fillsIn(proposal);
    expect(errorsIn(await house.ren.isToldOff({ ...proposal, 'Price difference': '800,000' }))).toContain(
      'assessed already',
    );
    expect((await changes(engagementId))[0]?.priceDelta).toBe(70_000n);
  });
});

describe('the proposal', () => {
  it('is agreed to by the decision-maker alone, and everything has moved', async () => {
    const { engagementId, card } = await proposed();
    expect(card.buttons).toEqual(['Agree', 'Choose another option', 'Decline']);
    for (const text of ['JPY 70,000', 'JPY 470,000', 'Launch']) expect(card.readable).toContain(text);
    for (const label of card.buttons)
      expect(await house.tomo.presses(label).isTold('our proposal')).toContain(
        'Only Haru Kawamura, Yuki Ono can decide',
      );
    await house.haru.presses('Agree').under('our proposal');
    expect((await house.tomo.sees('Agreed by Haru Kawamura')).buttons).toEqual([]);
    expect(await house.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } })).toMatchObject({
      agreedTotal: 470_000n,
      agreementVersion: 2,
    });
    await house.aoi.sees('Change #1 decided', TEAM);
    const list = await house.aoi.asks('/change list');
    for (const text of ['agreed, JPY 70,000', 'Sum of agreed changes', 'JPY 470,000'])
      expect(list).toContain(text);
  });

  it('another option goes back to the team, who see which', async () => {
    const { what, engagementId } = await proposed();
    await house.haru.presses('Choose another option').opens('our proposal');
    await house.haru.fillsIn({ Option: 'Only a number' });
    await house.haru.sees('Another option was chosen: Only a number');
    await house.settles();
    expect(await house.aoi.presses('Assess').opens(what, TEAM)).toContain('Preferred option: Only a number');
    await house.aoi.fillsIn({ ...proposal, 'Price difference': '10,000' });
    await house.haru.sees('JPY 10,000');
    await house.settles();
    await house.yuki.presses('Decline').under('JPY 10,000');
    await house.haru.sees('Declined by Yuki Ono');
    expect(await changes(engagementId)).toMatchObject([{ status: 'declined' }]);
  });

  it('that has expired says so, also to whoever wants another option', async () => {
    const { engagementId } = await proposed();
    await house.prisma.changeRequest.updateMany({
      where: { engagementId },
      data: { validUntil: new Date('2026-11-23T00:00:00Z') },
    });
    for (const label of ['Agree', 'Choose another option', 'Decline'])
      expect(await house.haru.presses(label).isTold('our proposal')).toContain('was valid until');
    expect((await changes(engagementId))[0]?.status).toBe('assessed');
  });

  it('whose milestone was delivered meanwhile is not agreed, and nothing has changed', async () => {
    const { engagementId, milestoneIds } = await proposed();
    await house.prisma.milestone.updateMany({
      where: { id: milestoneIds[1] ?? '' },
      data: { status: 'delivered' },
    });
    expect(await house.haru.presses('Agree').isTold('our proposal')).toContain(
      'Please decide on the delivery first',
    );
    expect(await house.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } })).toMatchObject({
      agreedTotal: 400_000n,
      agreementVersion: 1,
    });
  });
});
