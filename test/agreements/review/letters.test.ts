import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerComment } from '../../../src/agreements/review/answer-comment.ts';
import { reviewAnswerLetter, reviewLetter } from '../../../src/agreements/review/letters.ts';
import { revokeReviewLink } from '../../../src/agreements/review/revoke-review-link.ts';
import { takeProposal } from '../../../src/agreements/review/take-proposal.ts';
import { plain } from '../../../src/kernel/format.ts';
import { aoi, NOW, sora } from '../../support/room.ts';
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

  it('do not promise a wording for which a second person still has to agree', async () => {
    const letterAbout = async (commentId: string): Promise<string> => {
      const facts = await reviewAnswerLetter.load(room.prisma, { commentId });
      if (facts === undefined) throw new Error('no facts');
      return plain(reviewAnswerLetter.say(facts, now).lines.at(-1) ?? '', 'en');
    };
    await room.prisma.member.update({ where: { id: sora.id }, data: { role: 'lead' } });
    const sent = await room.sentAgreement();
    const locked = (await room.agreement(sent.agreementId)).clauses.find((clause) => clause.locked);
    const linkId = await room.link(sent.engagementId);
    const about = { clauseKey: locked?.key, proposal: 'Ours.' };
    const commentId = await room.comment(linkId, sent.agreementId, about);
    await room.perform(takeProposal, { commentId, reason: 'Asked' }, room.visit(aoi));
    expect(await letterAbout(commentId)).toContain('a colleague still has to agree');
    const change = await room.prisma.clauseChange.findFirstOrThrow({
      where: { engagementId: sent.engagementId },
    });
    const decide = (decision: string) =>
      room.prisma.clauseChange.update({ where: { id: change.id }, data: { decision } });
    await decide('approved');
    expect(await letterAbout(commentId)).toContain('takes your wording over into the next draft');
    await decide('refused');
    expect(await letterAbout(commentId)).toContain('does not take your proposal over');
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
