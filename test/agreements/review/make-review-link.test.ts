import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MOST_LINKS_A_DAY, makeReviewLink } from '../../../src/agreements/review/make-review-link.ts';
import { revokeReviewLink } from '../../../src/agreements/review/revoke-review-link.ts';
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

  it('is for somebody with a name that can be seen', async () => {
    const engagementId = await room.seedEngagement();
    for (const name of ['', ' \n', '\u200b\u202e', '\0'])
      await expect(room.link(engagementId, { name })).rejects.toThrow(z.ZodError);
  });

  it('is refused to everybody else', async () => {
    const engagementId = await room.seedEngagement();
    for (const person of [mio, sora, tomo])
      await expect(room.link(engagementId, {}, person)).rejects.toMatchObject({ code: 'review.notYours' });
  });

  it('is refused at its field when a network is none', async () => {
    const engagementId = await room.seedEngagement();
    for (const network of [
      ...['203.0.113.0/33', '203.0.113', 'office', '2001:db8::/129', '0.0.0.0/-1', '203.0.113.0/', '::/'],
      ...[
        '010.0.0.0/8',
        '203.0.113.0/024',
        '203.0.113.0/1e1',
        '203.0.113.0/24/8',
        '<b>',
        'fe80::%eth0/10',
        '\0',
      ],
    ])
      await expect(
        room.perform(makeReviewLink, { engagementId, ...usualLink, networks: [network] }, room.visit(aoi)),
      ).rejects.toMatchObject({ code: 'review.network', field: 'networks' });
  });

  it('that differs in anything is another one, however soon: what limits it is never dropped', async () => {
    const engagementId = await room.seedEngagement();
    const first = await room.link(engagementId);
    const second = await room.link(engagementId, { networks: ['203.0.113.0/24'] });
    const row = await room.prisma.reviewLink.findUniqueOrThrow({ where: { id: second } });
    expect([second === first, row.networks]).toEqual([false, ['203.0.113.0/24']]);
    for (const more of [{ email: 'other@law.example' }, { mayDownload: true }, { days: 3 }])
      expect(await room.link(engagementId, more)).not.toBe(first);
  });

  it('may be made by everybody who is asked to sign, as long as they are', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    await expect(room.link(engagementId, {}, tomo)).rejects.toMatchObject({ code: 'review.notYours' });
    const place = { id: `sgn_${engagementId}`, agreementId, position: 2, role: 'client', status: 'waiting' };
    const { id: personId, name } = tomo;
    await room.prisma.agreementSigner.create({ data: { ...place, personId, name } });
    const linkId = await room.link(engagementId, { name: 'Tomo’s lawyer' }, tomo);
    expect(linkId).toMatch(/^rvl_/);
    await room.prisma.agreementSigner.update({ where: { id: place.id }, data: { status: 'replaced' } });
    await expect(room.link(engagementId, { name: 'One more' }, tomo)).rejects.toMatchObject({
      code: 'review.notYours',
    });
  });

  it('cannot be made and revoked over and over: each may send a letter to any address', async () => {
    const engagementId = await room.seedEngagement();
    for (let nth = 0; nth < MOST_LINKS_A_DAY; nth += 1) {
      const linkId = await room.link(engagementId, { name: `Reader ${nth}` }, haru);
      await room.perform(revokeReviewLink, { linkId }, room.visit(haru));
    }
    await expect(room.link(engagementId, { name: 'One more' }, haru)).rejects.toMatchObject({
      code: 'review.tooManyToday',
    });
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
