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

const rows = (engagementId: string) =>
  house.prisma.milestone.findMany({ where: { engagementId }, orderBy: { position: 'asc' } });
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

describe('the delivery card', () => {
  it('decides for the decision-maker alone; others are told who may, before any form opens', async () => {
    const { engagementId } = await delivered();
    for (const label of ['Accept', 'Request changes'])
      expect(await house.tomo.presses(label).isTold('Delivered: Wireframes')).toContain(
        'Only Haru Kawamura, Yuki Ono can decide',
      );
    await house.yuki.presses('Accept').under('Delivered: Wireframes');
    expect((await house.haru.sees('Accepted by Yuki Ono')).buttons).toEqual([]);
    await house.aoi.sees('Accepted: Wireframes', TEAM);
    expect((await rows(engagementId))[0]?.status).toBe('accepted');
  });

  it('sent back, says to everybody how many rounds are left, before and after', async () => {
    await delivered();
    expect(await house.haru.presses('Request changes').opens('Delivered: Wireframes')).toContain(
      'One round of changes is left.',
    );
    await house.haru.fillsIn({
      'Which criteria': ['Approved by legal'],
      'What should be different': 'Ask legal',
    });
    const card = await house.tomo.sees('Changes requested by Haru Kawamura');
    expect(card.readable).toContain('One round of changes is left.');
    const team = await house.aoi.sees('Changes requested: Wireframes', TEAM);
    for (const words of ['Approved by legal', 'Ask legal', 'New website'])
      expect(team.readable).toContain(words);
  });

  it('with no round left, says so instead of opening a form', async () => {
    const {
      milestoneIds: [milestoneId],
    } = await delivered();
    await house.prisma.delivery.updateMany({ where: { milestoneId: milestoneId ?? '' }, data: { round: 3 } });
    await house.prisma.milestone.updateMany({ where: { id: milestoneId ?? '' }, data: { round: 3 } });
    expect(await house.haru.presses('Request changes').isTold('Delivered: Wireframes')).toContain(
      'A further round is a change request',
    );
  });

  it('of an earlier round, or decided a moment ago, it says so', async () => {
    const {
      milestoneIds: [milestoneId],
    } = await delivered();
    await house.prisma.milestone.updateMany({ where: { id: milestoneId ?? '' }, data: { round: 2 } });
    expect(await house.haru.presses('Accept').isTold('Delivered: Wireframes')).toContain('earlier delivery');
    expect(await house.haru.presses('Request changes').isTold('Delivered: Wireframes')).toContain(
      'earlier delivery',
    );
    await house.prisma.milestone.updateMany({ where: { id: milestoneId ?? '' }, data: { round: 1 } });
    await house.prisma.delivery.updateMany({
      where: { milestoneId: milestoneId ?? '' },
      data: { status: 'accepted' },
    });
    for (const label of ['Request changes', 'Accept'])
      expect(await house.haru.presses(label).isTold('Delivered: Wireframes')).toContain('already decided');
    expect(await house.haru.presses('Ask a question').isTold('Delivered: Wireframes')).toContain(
      'would not be seen',
    );
  });

  it('speaks the client’s language', async () => {
    await seedKawa(house, {
      locale: 'ja',
      milestones: [{ title: '画面設計', status: 'started' }, { title: '公開' }],
    });
    await house.aoi.opens('/milestone deliver');
    await house.aoi.fillsIn({
      マイルストーン: '画面設計',
      納品内容: '5画面',
      確認資料: 'https://example.com',
    });
    const card = await house.haru.sees('納品：画面設計');
    expect(card.buttons).toEqual(['承認する', '修正を依頼', '質問する', '一部を承認']);
    expect(await house.tomo.presses('承認する').isTold('納品：画面設計')).toContain(
      '判断できるのはHaru Kawamuraさん、Yuki Onoさんのみです',
    );
  });
});
