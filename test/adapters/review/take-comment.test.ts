import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerComment } from '../../../src/agreements/review/answer-comment.ts';
import { commentOnClause } from '../../../src/agreements/review/comment-on-clause.ts';
import { LONGEST_PROPOSAL } from '../../../src/agreements/review/review-comment.ts';
import { revokeReviewLink } from '../../../src/agreements/review/revoke-review-link.ts';
import { voidAgreement } from '../../../src/agreements/void-agreement.ts';
import { aoi } from '../../support/room.ts';
import { openReviewPages, type ReviewPages } from './review-pages.ts';

let pages: ReviewPages;
/** What happens just before a comment is taken, when the link was read already. */
let meanwhile: (() => Promise<unknown>) | undefined;
beforeAll(async () => {
  pages = await openReviewPages(undefined, async (act) => {
    if (act === commentOnClause.name) await meanwhile?.();
  });
});
afterAll(() => pages.close());

const begin = async () => {
  const sent = await pages.room.sentAgreement();
  return { ...sent, ...(await pages.link(sent.engagementId)) };
};
const text = async (url: string) => (await pages.get(url)).text();

describe('a comment that cannot be taken', () => {
  it('because the link was taken back while it was written shows nothing of the agreement any more', async () => {
    const { linkId, url, agreementId } = await begin();
    meanwhile = () => pages.room.perform(revokeReviewLink, { linkId }, pages.room.visit(aoi));
    const fields = { agreement: agreementId, clause: 'cooperation', text: 'Why?' };
    const answer = await pages.post(`${url}/comment`, fields);
    meanwhile = undefined;
    expect(answer.status).toBe(410);
    const page = await answer.text();
    expect(page).toContain('This review link was withdrawn');
    expect(page).not.toContain('Milestones');
    const views = await pages.room.prisma.reviewView.findMany({ where: { linkId } });
    expect(views.map(({ action }) => action)).toEqual(['refused-revoked']);
    expect(await pages.room.prisma.reviewComment.count({ where: { linkId } })).toBe(0);
  });

  it('because it was signed meanwhile says so, and gives back what was typed', async () => {
    const { url, agreementId } = await begin();
    await pages.room.sign(agreementId);
    const fields = { agreement: agreementId, clause: 'cooperation', text: 'Why <this>?', proposal: 'So.' };
    const answer = await pages.post(`${url}/comment`, fields);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('This agreement is signed');
    expect(page).toContain('What you had written');
    expect(page).toContain('<p class="pieces">Why &lt;this&gt;?</p>');
    expect(page).toContain('<p class="pieces">So.</p>');
  });

  it('because its clause is not there gives back what was typed, without a link that leads nowhere', async () => {
    const { url, agreementId } = await begin();
    const fields = { agreement: agreementId, clause: 'no"such', text: 'Why this?', proposal: '' };
    const page = await (await pages.post(`${url}/comment`, fields)).text();
    expect(page).toContain('This clause is not in the text.');
    expect(page).toContain('<p class="pieces">Why this?</p>');
    expect(page).not.toContain('href="#text-');
  });

  it('because far more was posted than is read says what to do, and is not an empty page', async () => {
    const { url, agreementId } = await begin();
    const fields = { agreement: agreementId, clause: '', text: '文'.repeat(30_000) };
    const answer = await pages.post(`${url}/comment`, fields);
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('This is too long to be sent');
  });

  it('is taken and refused alike when it carries what no database keeps', async () => {
    const { url, agreementId } = await begin();
    const send = (fields: object) =>
      pages.post(`${url}/comment`, { agreement: agreementId, clause: 'cooperation', text: 'x', ...fields });
    expect((await send({ agreement: 'agr\0' })).status).toBe(422);
    expect((await send({ clause: '\0' })).status).toBe(422);
    expect((await send({ text: 'a\0b', proposal: 'c\0d \ud800' })).status).toBe(303);
    const [kept] = await pages.room.prisma.reviewComment.findMany({ where: { agreementId } });
    expect([kept?.text, kept?.proposal]).toEqual(['ab', 'cd �']);
  });
});

it('a clause that is longer than a proposal may be can be commented on, and says how', async () => {
  const { url, agreementId } = await begin();
  const { clauses } = await pages.room.agreement(agreementId);
  const long = clauses.map((clause) =>
    clause.key === 'cooperation' ? { ...clause, text: '字'.repeat(LONGEST_PROPOSAL + 1) } : clause,
  );
  await pages.room.prisma.agreement.update({ where: { id: agreementId }, data: { clauses: long } });
  const page = await text(url);
  expect(page).toContain('id="text-cooperation"');
  expect(page).not.toContain('id="proposal-cooperation"');
  expect(page).toContain('too long to be proposed as a whole');
  const fields = { agreement: agreementId, clause: 'cooperation', text: 'Shorter, please.' };
  expect((await pages.post(`${url}/comment`, fields)).status).toBe(303);
});

it('what was said about an earlier version stands on the newest with its answer, and not twice on its own', async () => {
  const { url, engagementId, agreementId } = await begin();
  const fields = { agreement: agreementId, clause: 'cooperation', text: 'Why so wide?' };
  await pages.post(`${url}/comment`, fields);
  const comment = await pages.room.prisma.reviewComment.findFirstOrThrow({ where: { agreementId } });
  const { perform, visit } = pages.room;
  await perform(answerComment, { commentId: comment.id, answer: 'It is narrower now.' }, visit(aoi));
  await perform(voidAgreement, { agreementId, reason: 'Narrower' }, visit(aoi));
  await pages.room.send(await pages.room.draft(engagementId));
  const newest = await text(url);
  expect(newest).toContain('Your comments on earlier texts');
  expect(newest).toContain('On version 1, “');
  expect(newest).toContain('It is narrower now.');
  const own = await text(`${url}?version=1`);
  expect(own.split('It is narrower now.')).toHaveLength(2);
  expect(own).not.toContain('Your comments on earlier texts');
});
