import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, reviewLinkFrom } from '../../../src/agreements/review/review-link.ts';
import { revokeReviewLink } from '../../../src/agreements/review/revoke-review-link.ts';
import { aoi, haru, sora, yuki } from '../../support/room.ts';
import { afterDays } from '../agreement-room.ts';
import { openReviewRoom, type ReviewRoom } from './review-room.ts';

let room: ReviewRoom;
beforeAll(async () => {
  room = await openReviewRoom();
});
afterAll(() => room.close());

describe('revoking', () => {
  it('is for owners, leads and whoever made the link; it happens once', async () => {
    const engagementId = await room.seedEngagement();
    const ours = await room.link(engagementId);
    const theirs = await room.link(engagementId, { name: 'Their own' }, haru);
    for (const [linkId, person] of [
      [ours, sora],
      [ours, haru],
      [theirs, yuki],
    ] as const)
      await expect(room.perform(revokeReviewLink, { linkId }, room.visit(person))).rejects.toMatchObject({
        code: 'review.notYours',
      });
    await room.perform(revokeReviewLink, { linkId: theirs }, room.visit(haru));
    await room.perform(revokeReviewLink, { linkId: ours }, room.visit(aoi));
    await expect(room.perform(revokeReviewLink, { linkId: ours }, room.visit(aoi))).rejects.toMatchObject({
      code: 'review.revokedBefore',
    });
    const row = await room.prisma.reviewLink.findUniqueOrThrow({ where: { id: ours } });
    expect(reviewLinkFrom(row)).toMatchObject({ revokedBy: { name: 'Aoi' } });
    const redrawn = (await room.effects('slack.redraw')).map(({ payload }) => payload);
    expect(redrawn).toContainEqual({ subject: ours });
  });

  it('is too late after the end; the address stays the same all the while', async () => {
    const engagementId = await room.seedEngagement();
    const linkId = await room.link(engagementId);
    const again = () => room.prisma.reviewLink.findUniqueOrThrow({ where: { id: linkId } });
    const before = addressOf(reviewLinkFrom(await again()));
    await expect(
      room.perform(revokeReviewLink, { linkId }, room.visit(aoi, afterDays(15))),
    ).rejects.toMatchObject({ code: 'review.overBefore' });
    expect(addressOf(reviewLinkFrom(await again()))).toEqual(before);
  });
});
