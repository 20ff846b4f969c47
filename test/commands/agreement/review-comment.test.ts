import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementButtons } from '../../../commands/agreement/index.ts';
import { commentOnClause } from '../../../src/agreements/review/comment-on-clause.ts';
import { makeReviewLink } from '../../../src/agreements/review/make-review-link.ts';
import { aoi, haru } from '../../support/room.ts';
import { type AgreementDesk, links, openAgreementDesk, shown, view } from './agreement-desk.ts';

describe('buttons on the card about a comment', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
  });
  afterAll(() => desk.close());

  const proposed = async (): Promise<string> => {
    const { engagementId, agreementId } = await desk.sentAgreement();
    const wish = { email: null, locale: 'en' as const, days: 7, mayDownload: false, name: 'Sato Law' };
    const { linkId } = await desk.perform(makeReviewLink, { engagementId, ...wish }, desk.visit(aoi));
    const said = { linkId, agreementId, clauseKey: 'cooperation', text: 'Why?', proposal: 'Only this.' };
    return (await desk.perform(commentOnClause, said, desk.visit())).commentId;
  };
  const press = (name: string, commentId: string, person: typeof aoi | typeof haru = aoi) => {
    const button = agreementButtons.find((one) => one.press === name);
    if (button === undefined) throw new Error(`no button ${name}`);
    const answer: unknown = Reflect.get(button, 'answer');
    if (typeof answer !== 'function') throw new Error('no answer');
    const call = { visit: desk.visit(person), desk: { read: desk.prisma, perform: desk.perform, links } };
    return answer({ ...call, channelId: null, value: { commentId } }, call.desk);
  };
  const status = async (id: string) =>
    (await desk.prisma.reviewComment.findUniqueOrThrow({ where: { id } })).status;

  it('“Take over” shows the wording and what follows, and puts it into the next draft', async () => {
    const commentId = await proposed();
    const form = JSON.stringify(view(await press('review.take-over', commentId)));
    for (const part of ['Only this.', 'Counter-proposal of Sato Law', 'Version 1 is with the client'])
      expect(form).toContain(part);
    const said = await desk.submit('review.take-over', { commentId }, { reason: 'Fair', answer: undefined });
    expect(shown(said)).toContain('The next draft says it');
    expect(await status(commentId)).toBe('taken');
  });

  it('“Take over” asks for the second language where the agreement has one', async () => {
    const commentId = await proposed();
    const { agreementId } = await desk.prisma.reviewComment.findUniqueOrThrow({ where: { id: commentId } });
    await desk.prisma.agreement.update({ where: { id: agreementId }, data: { secondLocale: 'ja' } });
    expect(view(await press('review.take-over', commentId)).callback_id).toBe('review.take-over-bilingual');
    const values = { reason: 'Fair', answer: undefined, second: 'これのみ。' };
    await desk.submit('review.take-over-bilingual', { commentId }, values);
    expect(await status(commentId)).toBe('taken');
  });

  it('“Answer” and “Decline” take words, and nobody answers twice', async () => {
    const [first, second] = [await proposed(), await proposed()];
    expect(JSON.stringify(view(await press('review.answer', first)))).toContain('Sato Law: Why?');
    await desk.submit('review.answer', { commentId: first }, { answer: 'Because.' });
    view(await press('review.decline', second));
    await desk.submit('review.decline', { commentId: second }, { reason: 'Too narrow.' });
    expect([await status(first), await status(second)]).toEqual(['answered', 'declined']);
    await expect(press('review.answer', first)).rejects.toMatchObject({ code: 'review.decidedBefore' });
    await expect(press('review.answer', first, haru)).rejects.toMatchObject({
      code: 'agreement.onlyTheTeam',
    });
  });
});
