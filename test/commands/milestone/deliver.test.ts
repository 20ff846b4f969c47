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
const errorsIn = (told: Record<string, string>): string => Object.values(told).join(' ');

describe('/milestone start, deliver, status', () => {
  it('start what is planned; with none left it says so', async () => {
    const { engagementId } = await seedKawa(house, { milestones: [{ title: 'Wireframes' }] });
    await house.ren.opens('/milestone start');
    await house.ren.fillsIn({ Milestone: 'Wireframes' });
    expect(house.ren.modal()).toContain('in progress');
    expect((await rows(engagementId))[0]?.status).toBe('started');
    expect(await house.ren.asks('/milestone start')).toContain('There is no milestone for this now');
  });

  it('before the signature nothing is started or delivered', async () => {
    await seedKawa(house, { agreed: false, milestones: [{ title: 'Wireframes' }] });
    await house.aoi.opens('/milestone start');
    expect(errorsIn(await house.aoi.isToldOff({ Milestone: 'Wireframes' }))).toContain('not signed yet');
  });

  it('delivering shows the client the card, and the status says until when', async () => {
    await delivered();
    const card = await house.haru.sees('Delivered: Wireframes');
    expect(card.buttons).toEqual(['Accept', 'Request changes', 'Ask a question', 'Accept part']);
    expect(card.readable).toContain('Haru Kawamura, Yuki Ono, please check the result');
    const status = await house.aoi.asks('/milestone status');
    expect(status).toContain('Wireframes waits for Haru Kawamura, Yuki Ono until');
  });

  it('the status knows of nothing, of cards that are still on their way, and of pauses', async () => {
    const {
      milestoneIds: [milestoneId = ''],
      engagementId,
    } = await seedKawa(house, { milestones: [{ title: 'Wireframes', status: 'delivered' }] });
    expect(await house.aoi.asks('/milestone status')).toContain('Nothing waits for the client');
    const at = new Date(house.now().epochMilliseconds);
    await house.prisma.delivery.create({
      data: {
        id: 'del_1',
        milestoneId,
        round: 1,
        status: 'open',
        what: 'x',
        proof: 'y',
        deliveredBy: 'Aoi',
        deliveredAt: at,
      },
    });
    expect(await house.aoi.asks('/milestone status')).toContain('the card is on its way');
    await house.prisma.question.create({
      data: {
        id: 'que_1',
        engagementId,
        subject: 'del_1',
        text: '?',
        askedBy: { kind: 'guest', id: 'g', name: 'G' },
        askedAt: at,
      },
    });
    expect(await house.aoi.asks('/milestone status')).toContain('waits for our answer to a question');
  });
});
