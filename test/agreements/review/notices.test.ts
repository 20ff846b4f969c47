import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerComment, declineComment } from '../../../src/agreements/review/answer-comment.ts';
import { reviewCommentNotice, reviewLinkNotice } from '../../../src/agreements/review/notices.ts';
import { revokeReviewLink } from '../../../src/agreements/review/revoke-review-link.ts';
import { plain } from '../../../src/kernel/format.ts';
import type { CardWords } from '../../../src/kernel/notice.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { aoi, haru } from '../../support/room.ts';
import { openReviewRoom, type ReviewRoom } from './review-room.ts';

let room: ReviewRoom;
beforeAll(async () => {
  room = await openReviewRoom();
});
afterAll(() => room.close());

const words = (card: CardWords): string => JSON.stringify(renderCard(card, 'en'));
const comment = async (commentId: string): Promise<CardWords> => {
  const facts = await reviewCommentNotice.load(room.prisma, { commentId });
  if (facts === undefined) throw new Error('no facts');
  return reviewCommentNotice.say(facts);
};

describe('the card about a proposal', () => {
  it('shows who, the clause now and as proposed, and three ways to answer with their effect', async () => {
    const { commentId } = await room.proposed();
    const card = await comment(commentId);
    const shown = words(card);
    for (const part of [
      'Counter-proposal for',
      'Sato Law',
      'Kawa Foods',
      'version 1',
      'Only {{ this }}.',
      'The clause now',
    ])
      expect(shown).toContain(part);
    expect(card.buttons?.map(({ label }) => plain(label, 'en'))).toEqual(['Take over', 'Answer', 'Decline']);
    expect(shown).toContain('nothing is sent to the client by it');
  });

  it('says who decided what once it is answered, without buttons', async () => {
    const { commentId } = await room.proposed();
    await room.perform(declineComment, { commentId, reason: 'Too narrow.' }, room.visit(aoi));
    const card = await comment(commentId);
    expect(card.buttons).toBeUndefined();
    expect(words(card)).toContain('Declined by Aoi');
    expect(words(card)).toContain('Too narrow.');
  });

  it('of a plain comment has only an answer; its text is escaped', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    const linkId = await room.link(engagementId);
    const commentId = await room.comment(linkId, agreementId, { clauseKey: '', text: '<!channel> & *why*' });
    const card = await comment(commentId);
    expect(card.buttons?.map(({ press }) => press)).toEqual(['review.answer']);
    const { blocks } = renderCard(card, 'en');
    expect(JSON.stringify(blocks)).not.toContain('<!channel>');
    expect(plain(card.title, 'en')).toBe('Comment on “the agreement”');
    await room.perform(answerComment, { commentId, answer: 'Because.' }, room.visit(aoi));
    expect(words(await comment(commentId))).toContain('Answered by Aoi');
  });
});

it('a link that the client made says who reads and can be revoked from its card', async () => {
  const engagementId = await room.seedEngagement();
  const linkId = await room.link(engagementId, {}, haru);
  const card = async (): Promise<CardWords> => {
    const facts = await reviewLinkNotice.load(room.prisma, { linkId });
    if (facts === undefined) throw new Error('no facts');
    return reviewLinkNotice.say(facts);
  };
  const shown = await card();
  expect(words(shown)).toContain('Haru at Kawa Foods made a link for Sato Law');
  expect(shown.buttons?.map(({ press }) => press)).toEqual(['review.revoke']);
  await room.perform(revokeReviewLink, { linkId }, room.visit(aoi));
  expect(words(await card())).toContain('Revoked by Aoi');
});
