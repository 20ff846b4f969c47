import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homeOf } from '../../src/engagements/home.ts';
import { locales } from '../../src/kernel/locale.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { renderCard, renderHome } from '../../src/surface/card.ts';
import { aoi, haru, mio, NOW, openRoom, type Room, sora } from '../support/room.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';
import { seedWaiting } from './seed-waiting.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const home = (person: Parameters<Room['visit']>[0]) => {
  const { person: who, now } = room.visit(person, NOW);
  return homeOf(room.prisma, who, now);
};
const read = (cards: readonly CardWords[]) => cards.map((card) => renderCard(card, 'en').text);

describe('App Home', () => {
  it('says where to begin when there is nothing yet', async () => {
    expect(read(await home(aoi))).toEqual([
      'Waiting for you\nNothing waits for you.',
      'Projects\nThere are no projects yet. /intake takes the first client in.',
    ]);
  });

  it('shows what waits for whom, by what the person may do', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 1_000_000n });
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { leadMemberId: aoi.id } });
    await seedWaiting(room, engagementId);
    const [owner, finance, member] = await Promise.all(
      [aoi, mio, sora].map(async (person) => read(await home(person))),
    );
    expect(owner?.[0]).toContain('Website: Team: answer “Which logo?”');
    expect(owner?.[0]).toContain('approve the invoice over JPY 200,000');
    expect(owner?.[1]).toContain('Promises that could not be kept: 1.');
    expect(owner?.[2]).toContain(
      'Haru, Yuki: decide on “Wireframes” by Mon 30 Nov 2026 18:00 (Asia/Tokyo) (5 business days left)',
    );
    expect(owner?.[3]).toContain('You lead\nKawa Foods: Website, active');
    expect(finance?.[0]).toContain('approve the invoice');
    expect(member?.[0]).not.toContain('approve the invoice');
    expect(finance?.join()).not.toContain('could not be kept');
    expect(finance?.at(-1)).toContain('Other projects\nKawa Foods: Website, active');
  });

  it('shows to whoever stands in what waits for somebody who is away, as long as they are', async () => {
    const today = new Date('2026-11-23');
    const absence = { id: 'abs_1', memberId: mio.id, standInId: sora.id, firstDay: today, lastDay: today };
    await room.prisma.absence.create({ data: { ...absence, addedBy: {}, addedAt: today } });
    expect(read(await home(sora))[0]).toContain('approve the invoice');
    await room.prisma.absence.deleteMany({});
    expect(read(await home(sora))[0]).not.toContain('approve the invoice');
  });

  it.each(locales)('fits into Slack in %s', async (locale) => {
    expectWithinLimits(renderHome(await home(aoi), locale));
  });

  it('clients have none', async () => expect(await home(haru)).toEqual([]));
});
