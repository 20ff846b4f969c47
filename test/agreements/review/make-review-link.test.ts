import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReviewLink } from '../../../src/agreements/review/make-review-link.ts';
import { aoi, haru, mio, sora, tomo, yuki } from '../../support/room.ts';
import { openReviewRoom, type ReviewRoom, usualLink } from './review-room.ts';

let room: ReviewRoom;
beforeAll(async () => {
  room = await openReviewRoom();
});
afterAll(() => room.close());

const mails = async (linkId: string) =>
  (await room.effects('mail.send')).filter(({ payload }) => JSON.stringify(payload).includes(linkId));

describe('a review link', () => {
  it('is made by owners and leads, kept with all that limits it, recorded, and mailed', async () => {
    const engagementId = await room.seedEngagement();
    const networks = ['203.0.113.7', '２００１:db8::/32', '203.0.113.7'];
    const input = { engagementId, ...usualLink, showsDraft: true, networks, name: ' Sato\nLaw ' };
    const { linkId } = await room.perform(makeReviewLink, input, room.visit(aoi));
    expect(await room.prisma.reviewLink.findUnique({ where: { id: linkId } })).toMatchObject({
      name: 'Sato Law',
      email: 'sato@law.example',
      mayDownload: false,
      showsDraft: true,
      networks: ['203.0.113.7/32', '2001:db8::/32'],
      expiresAt: new Date('2026-12-07T01:00:00Z'),
    });
    expect((await room.audits(engagementId)).map(({ type }) => type)).toEqual(['review.link-made']);
    expect(await mails(linkId)).toHaveLength(1);
    expect(await room.told()).not.toContain('review.link-made');
  });

  it('is made by whoever may sign for the client, never with the draft, and the team is told', async () => {
    const engagementId = await room.seedEngagement();
    const ids: string[] = [];
    for (const person of [haru, yuki]) {
      const input = { engagementId, ...usualLink, email: null, name: person.name, showsDraft: true };
      ids.push((await room.perform(makeReviewLink, input, room.visit(person))).linkId);
    }
    const rows = await room.prisma.reviewLink.findMany({ where: { id: { in: ids } } });
    expect(rows.map(({ showsDraft }) => showsDraft)).toEqual([false, false]);
    expect((await room.told()).filter((name) => name === 'review.link-made')).toHaveLength(2);
    expect(await mails(ids[0] ?? '')).toHaveLength(0);
  });

  it('is refused to everybody else', async () => {
    const engagementId = await room.seedEngagement();
    for (const person of [mio, sora, tomo])
      await expect(room.link(engagementId, {}, person)).rejects.toMatchObject({ code: 'review.notYours' });
  });

  it('is refused at its field when a network is none', async () => {
    const engagementId = await room.seedEngagement();
    for (const network of ['203.0.113.0/33', '203.0.113', 'office', '2001:db8::/129', '0.0.0.0/-1'])
      await expect(
        room.perform(makeReviewLink, { engagementId, ...usualLink, networks: [network] }, room.visit(aoi)),
      ).rejects.toMatchObject({ code: 'review.network', field: 'networks' });
  });

  it('is made once when its form is sent twice, and not without end', async () => {
    const engagementId = await room.seedEngagement();
    const [first, second] = [await room.link(engagementId), await room.link(engagementId)];
    expect(second).toBe(first);
    for (let nth = 1; nth < 20; nth += 1) await room.link(engagementId, { name: `Reader ${nth}` });
    await expect(room.link(engagementId, { name: 'One more' })).rejects.toMatchObject({
      code: 'review.tooManyLinks',
    });
  });
});
