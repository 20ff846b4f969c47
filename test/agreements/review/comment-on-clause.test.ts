import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_AN_HOUR } from '../../../src/agreements/review/comment-on-clause.ts';
import { revokeReviewLink } from '../../../src/agreements/review/revoke-review-link.ts';
import { voidAgreement } from '../../../src/agreements/void-agreement.ts';
import { aoi } from '../../support/room.ts';
import { afterDays } from '../agreement-room.ts';
import { openReviewRoom, type ReviewRoom } from './review-room.ts';

let room: ReviewRoom;
beforeAll(async () => {
  room = await openReviewRoom();
});
afterAll(() => room.close());

const kept = (id: string) => room.prisma.reviewComment.findUniqueOrThrow({ where: { id } });

describe('a comment', () => {
  it('is kept with the clause as the reader saw it; a proposal that changes nothing is none', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    const linkId = await room.link(engagementId);
    const clause = (await room.agreement(agreementId)).clauses.find(({ key }) => key === 'cooperation');
    const same = await room.comment(linkId, agreementId, { text: 'Fine.', proposal: `${clause?.text}\n` });
    expect(await kept(same)).toMatchObject({
      version: 1,
      clauseKey: 'cooperation',
      heading: clause?.heading,
      proposal: null,
      status: 'open',
    });
    const whole = await room.comment(linkId, agreementId, { clauseKey: '', proposal: 'All of it' });
    expect(await kept(whole)).toMatchObject({ clauseKey: '', heading: '', proposal: null });
    const other = await room.comment(linkId, agreementId, { text: '', proposal: 'Only this.' });
    expect(await kept(other)).toMatchObject({ text: '', proposal: 'Only this.' });
  });

  it('needs an open link, the newest version, its clause, and words', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    const linkId = await room.link(engagementId);
    const say = (more: object, at?: string) => room.comment(linkId, agreementId, more, at);
    await expect(say({ clauseKey: 'none' })).rejects.toMatchObject({ code: 'review.unknownClause' });
    await expect(say({ text: ' ' })).rejects.toMatchObject({ code: 'review.empty' });
    await expect(say({ proposal: 'x'.repeat(5001) })).rejects.toMatchObject({ code: 'review.longProposal' });
    await expect(say({}, afterDays(15))).rejects.toMatchObject({ code: 'review.closed' });
    await room.perform(voidAgreement, { agreementId, reason: 'New' }, room.visit(aoi));
    await room.send(await room.draft(engagementId));
    await expect(say({})).rejects.toMatchObject({ code: 'review.otherVersion' });
    await room.perform(revokeReviewLink, { linkId }, room.visit(aoi));
    await expect(say({})).rejects.toMatchObject({ code: 'review.closed' });
  });

  it('is too late after the signature', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    const linkId = await room.link(engagementId);
    await room.sign(agreementId);
    await expect(room.comment(linkId, agreementId)).rejects.toMatchObject({ code: 'review.signedBefore' });
  });

  it('is not taken without end: so many an hour, then later again', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    const linkId = await room.link(engagementId);
    for (let nth = 0; nth < MOST_AN_HOUR; nth += 1)
      await room.comment(linkId, agreementId, { text: `${nth}` });
    await expect(room.comment(linkId, agreementId, { text: 'more' })).rejects.toMatchObject({
      code: 'review.tooMany',
    });
    await room.comment(linkId, agreementId, { text: 'later' }, '2026-11-23T02:00:01Z');
  });
});
