import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerComment, declineComment } from '../../../src/agreements/review/answer-comment.ts';
import { takeProposal } from '../../../src/agreements/review/take-proposal.ts';
import { voidAgreement } from '../../../src/agreements/void-agreement.ts';
import { aoi, haru, sora } from '../../support/room.ts';
import { openReviewRoom, type ReviewRoom } from './review-room.ts';

let room: ReviewRoom;
beforeAll(async () => {
  room = await openReviewRoom();
});
afterAll(() => room.close());

const take = (commentId: string, person = aoi) =>
  room.perform(takeProposal, { commentId, reason: 'Their lawyer asks', answer: 'Fine.' }, room.visit(person));

describe('taking a proposal over', () => {
  it('makes it this engagement’s clause, word for word: it is never read as a template', async () => {
    const { engagementId, agreementId, commentId } = await room.proposed();
    expect(await take(commentId)).toMatchObject({ waits: false });
    const [change] = await room.prisma.clauseChange.findMany({ where: { engagementId } });
    expect(change).toMatchObject({ clauseKey: 'cooperation', literal: true, text: 'Only {{ this }}.' });
    await room.perform(voidAgreement, { agreementId, reason: 'New wording' }, room.visit(aoi));
    const draft = await room.agreement(await room.draft(engagementId));
    expect(draft.clauses.find(({ key }) => key === 'cooperation')?.text).toBe('Only {{ this }}.');
    const row = await room.prisma.reviewComment.findUniqueOrThrow({ where: { id: commentId } });
    expect(row).toMatchObject({ status: 'taken', answer: 'Fine.' });
    const letters = (await room.effects('mail.send')).map(({ payload }) => JSON.stringify(payload));
    expect(letters.filter((one) => one.includes(commentId))).toHaveLength(1);
    expect((await room.audits(engagementId)).map(({ type }) => type)).toContain('review.comment-taken');
  });

  it('is for owners and leads, once, and only where there is a wording', async () => {
    const { commentId, linkId, agreementId } = await room.proposed();
    await expect(take(commentId, sora)).rejects.toMatchObject({ code: 'agreement.notYours' });
    await take(commentId);
    await expect(take(commentId)).rejects.toMatchObject({ code: 'review.decidedBefore' });
    const plain = await room.comment(linkId, agreementId);
    await expect(take(plain)).rejects.toMatchObject({ code: 'review.noProposal' });
  });

  it('asks for the wording in both languages where the agreement has two', async () => {
    const { engagementId, agreementId, commentId } = await room.proposed();
    await room.prisma.agreement.update({ where: { id: agreementId }, data: { secondLocale: 'ja' } });
    await expect(take(commentId)).rejects.toMatchObject({ code: 'review.secondMissing', field: 'second' });
    const input = { commentId, reason: 'Asked', second: 'これのみ。' };
    await room.perform(takeProposal, input, room.visit(aoi));
    const change = await room.prisma.clauseChange.findFirstOrThrow({ where: { engagementId } });
    expect(change.second).toMatchObject({ text: 'これのみ。' });
  });

  it('leaves the comment open when the clause cannot be changed: what is signed is signed', async () => {
    const { agreementId, commentId } = await room.proposed();
    await room.sign(agreementId);
    await room.prisma.engagement.updateMany({ data: { agreementVersion: 1 } });
    await expect(take(commentId)).rejects.toMatchObject({ code: 'agreement.agreedAlready' });
    const row = await room.prisma.reviewComment.findUniqueOrThrow({ where: { id: commentId } });
    expect(row.status).toBe('open');
    await room.prisma.engagement.updateMany({ data: { agreementVersion: 0 } });
  });
});

describe('answering and declining', () => {
  it('is kept with who and when, once; clients cannot', async () => {
    const { linkId, agreementId, commentId } = await room.proposed();
    const question = await room.comment(linkId, agreementId, { text: 'Which court?' });
    const answer = { commentId: question, answer: 'Tokyo.' };
    await expect(room.perform(answerComment, answer, room.visit(haru))).rejects.toMatchObject({
      code: 'agreement.onlyTheTeam',
    });
    await room.perform(answerComment, answer, room.visit(sora));
    await expect(room.perform(answerComment, answer, room.visit(aoi))).rejects.toMatchObject({
      code: 'review.decidedBefore',
    });
    const decline = { commentId, reason: 'Too narrow.' };
    await expect(room.perform(declineComment, decline, room.visit(sora))).rejects.toMatchObject({
      code: 'agreement.notYours',
    });
    await room.perform(declineComment, decline, room.visit(aoi));
    const row = await room.prisma.reviewComment.findUniqueOrThrow({ where: { id: commentId } });
    expect(row).toMatchObject({ status: 'declined', answer: 'Too narrow.', answeredBy: { name: 'Aoi' } });
  });
});
