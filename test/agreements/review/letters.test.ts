import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerComment } from '../../../src/agreements/review/answer-comment.ts';
import { reviewAnswerLetter, reviewLetter } from '../../../src/agreements/review/letters.ts';
import { revokeReviewLink } from '../../../src/agreements/review/revoke-review-link.ts';
import { plain } from '../../../src/kernel/format.ts';
import { aoi, NOW } from '../../support/room.ts';
import { openReviewRoom, type ReviewRoom } from './review-room.ts';

let room: ReviewRoom;
beforeAll(async () => {
  room = await openReviewRoom();
});
afterAll(() => room.close());

const now = Temporal.Instant.from(NOW);

describe('letters to the reader', () => {
  it('bring the fixed link, and are not sent once it is revoked', async () => {
    const engagementId = await room.seedEngagement();
    const linkId = await room.link(engagementId);
    const load = async () => {
      const facts = await reviewLetter.load(room.prisma, { linkId });
      if (facts === undefined) throw new Error('no facts');
      return facts;
    };
    const facts = await load();
    expect(reviewLetter.to(facts)).toEqual({ id: linkId, name: 'Sato Law', email: 'sato@law.example' });
    const { title, lines, link } = reviewLetter.say(facts, now);
    expect(plain(title, 'en')).toBe('For your review: the agreement “Website”');
    expect(lines.map((line) => plain(line, 'en')).join('\n')).toContain('Hibiki Studio and Kawa Foods');
    expect(link).toMatchObject({ purpose: 'review', subject: linkId });
    expect(reviewLetter.holds?.(facts, now)).toBe(true);
    await room.perform(revokeReviewLink, { linkId }, room.visit(aoi));
    expect(reviewLetter.holds?.(await load(), now)).toBe(false);
  });

  it('say what the team answers', async () => {
    const { commentId } = await room.proposed();
    await room.perform(answerComment, { commentId, answer: 'We think it over.' }, room.visit(aoi));
    const facts = await reviewAnswerLetter.load(room.prisma, { commentId });
    if (facts === undefined) throw new Error('no facts');
    expect(reviewAnswerLetter.holds?.(facts, now)).toBe(true);
    const lines = reviewAnswerLetter.say(facts, now).lines.map((line) => plain(line, 'en'));
    expect(lines.at(-1)).toBe('Aoi of Hibiki Studio writes: We think it over.');
  });
});
