import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerComment } from '../../../src/agreements/review/answer-comment.ts';
import { revokeReviewLink } from '../../../src/agreements/review/revoke-review-link.ts';
import { voidAgreement } from '../../../src/agreements/void-agreement.ts';
import { afterDays } from '../../agreements/agreement-room.ts';
import { aoi, NOW } from '../../support/room.ts';
import { openReviewPages, type ReviewPages } from './review-pages.ts';

let pages: ReviewPages;
beforeAll(async () => {
  // Behind a proxy, as in production: the address is the one that the proxy has written.
  pages = await openReviewPages('https://engawa.example');
});
afterAll(() => pages.close());

const views = (linkId: string) =>
  pages.room.prisma.reviewView.findMany({ where: { linkId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
const text = async (url: string, init: RequestInit = {}) => (await pages.get(url, init)).text();

describe('the review page', () => {
  it('shows every version that was sent, and each visit is on record with its address and device', async () => {
    const { engagementId, agreementId } = await pages.room.sentAgreement();
    const { linkId, url } = await pages.link(engagementId);
    const page = await text(url, { headers: { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' } });
    for (const part of [
      'Agreement “Website”',
      'Sato Law',
      'Version 1',
      'waits for the signature',
      'Milestones',
    ])
      expect(page).toContain(part);
    await pages.get(url, { method: 'HEAD' });
    await pages.get(url, { headers: { 'sec-purpose': 'prefetch' } });
    expect(await views(linkId)).toMatchObject([
      { action: 'opened', agreementId, ip: '203.0.113.9', userAgent: 'Firefox/140' },
    ]);
    const audits = await pages.room.audits(engagementId);
    expect(audits.filter(({ type }) => type === 'review.viewed')).toHaveLength(1);
  });

  it('hides the draft, unless it was chosen', async () => {
    const engagementId = await pages.room.seedEngagement();
    await pages.room.addMilestone(engagementId);
    await pages.room.draft(engagementId);
    const { url } = await pages.link(engagementId);
    const empty = await text(url);
    expect(empty).toContain('No version has been sent yet');
    expect(empty).not.toContain('Version 1');
    const { url: open } = await pages.link(engagementId, { name: 'Partner', showsDraft: true });
    expect(await text(open)).toContain('draft, not sent yet');
  });

  it('sets two versions against each other clause by clause, whichever way they are picked', async () => {
    const { engagementId, agreementId } = await pages.room.sentAgreement();
    const { room } = pages;
    await room.perform(voidAgreement, { agreementId, reason: 'Other price' }, room.visit(aoi));
    const second = await room.draft(engagementId, { deposit: '200,000' });
    await room.send(second);
    const { linkId, url } = await pages.link(engagementId);
    for (const query of ['?from=1&version=2', '?from=2&version=1']) {
      const page = await text(url + query);
      expect(page).toContain('What changed from version 1 to version 2');
      expect(page).toMatch(/<del>100<\/del>|<del>100,000<\/del>/);
      expect(page).toMatch(/<ins>200<\/ins>|<ins>200,000<\/ins>/);
      expect(page).toContain('clauses are the same in both');
    }
    expect((await views(linkId)).map(({ action }) => action)).toEqual(['compared', 'compared']);
    const first = await text(`${url}?version=1`);
    expect(first).toContain('Comments go to the newest one');
    expect(first).not.toContain('/comment"');
  });
});

it('what is in force is one text of its own as soon as something was agreed after the signature', async () => {
  const { room } = pages;
  const { engagementId, agreementId } = await room.sentAgreement();
  await room.sign(agreementId);
  const { linkId, url } = await pages.link(engagementId);
  expect(await text(url)).not.toContain('The agreement in force');
  const now = new Date(NOW);
  const by = { kind: 'contact', id: 'con_haru', name: 'Haru' };
  const asked = { askedBy: by, askedAt: now, decidedBy: by, decidedAt: now, why: '' };
  await room.prisma.changeRequest.create({
    data: { id: `chg_${linkId}`, engagementId, number: 1, status: 'agreed', what: 'A <shop>', ...asked },
  });
  expect(await text(url)).toContain('The agreement in force');
  const page = await text(`${url}?version=now`);
  expect(page).toContain('A &lt;shop&gt;');
  expect(page).not.toContain('/comment"');
  expect((await views(linkId)).at(-1)).toMatchObject({ action: 'opened', agreementId: null });
});

describe('what is refused says why in the reader’s language, and is on record', () => {
  it('after its end', async () => {
    const { engagementId } = await pages.room.sentAgreement();
    const { linkId, url } = await pages.link(engagementId, { days: 2, locale: 'ja' });
    pages.moveTo(afterDays(2));
    const answer = await pages.get(url);
    const commented = await pages.post(`${url}/comment`, { agreement: 'x', clause: '', text: 'late' });
    pages.moveTo(NOW);
    expect([answer.status, commented.status]).toEqual([410, 410]);
    expect(await answer.text()).toContain('レビュー用リンクの有効期限が切れています');
    expect((await views(linkId)).map(({ action }) => action)).toEqual(['refused-expired', 'refused-expired']);
  });

  it('when it was revoked', async () => {
    const { engagementId } = await pages.room.sentAgreement();
    const { linkId, url } = await pages.link(engagementId);
    await pages.room.perform(revokeReviewLink, { linkId }, pages.room.visit(aoi));
    const answer = await pages.get(url);
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('This review link was withdrawn');
    expect((await views(linkId)).map(({ action }) => action)).toEqual(['refused-revoked']);
  });

  it('from another network, whatever the visitor writes into the header', async () => {
    const { engagementId } = await pages.room.sentAgreement();
    const networks = ['203.0.113.0/24'];
    const { linkId, url } = await pages.link(engagementId, { networks, mayDownload: true });
    const from = (address: string): RequestInit => ({ headers: { 'x-forwarded-for': address } });
    for (const path of ['', '/document.pdf']) {
      const answer = await pages.get(url + path, from('203.0.113.9, 198.51.100.1'));
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('198.51.100.1');
    }
    expect((await pages.get(url, from('203.0.113.9'))).status).toBe(200);
    expect((await views(linkId)).map(({ action }) => action)).toEqual([
      'refused-network',
      'refused-network',
      'opened',
    ]);
  });

  it('when it is not ours, or made for another page', async () => {
    const { engagementId, agreementId } = await pages.room.sentAgreement();
    const { url } = await pages.link(engagementId);
    const until = pages.room.visit().now.add({ hours: 1 });
    const toSign = pages.links.to('sign', { subject: agreementId, contactId: 'con_haru', until });
    for (const wrong of [`${url}x`, toSign.replace('/sign/', '/review/'), `${pages.base}/review/x`])
      expect((await pages.get(wrong)).status).toBe(404);
  });
});

describe('a copy', () => {
  it('is given where it is allowed, and carries the reader’s name; elsewhere pages do', async () => {
    const { engagementId, agreementId } = await pages.room.sentAgreement();
    const { linkId, url } = await pages.link(engagementId, { mayDownload: true });
    const page = await text(url);
    expect(page).toContain('/document.pdf?version=1');
    expect(page).not.toContain('class="watermark"');
    const copy = await pages.get(`${url}/document.pdf?version=1`);
    expect(copy.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await copy.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await views(linkId)).toMatchObject([{ action: 'opened' }, { action: 'downloaded', agreementId }]);
    const { linkId: other, url: closed } = await pages.link(engagementId, { name: 'Reader 高橋' });
    const shown = await text(closed);
    expect(shown).not.toContain('document.pdf');
    expect(shown).toMatch(/class="watermark"[\s\S]*Reader 高橋/);
    expect(shown).toContain('class="no-paper"');
    expect((await pages.get(`${closed}/document.pdf`)).status).toBe(404);
    expect((await views(other)).map(({ action }) => action)).toEqual(['opened']);
  });
});

describe('a comment', () => {
  it('goes to the team once, stands under its clause, and its answer beside it; others do not see it', async () => {
    const { engagementId, agreementId } = await pages.room.sentAgreement();
    const { url } = await pages.link(engagementId);
    const { url: others } = await pages.link(engagementId, { name: 'Other Law' });
    const fields = {
      agreement: agreementId,
      clause: 'cooperation',
      text: 'Too <wide> for us.',
      proposal: '',
    };
    for (const _twice of [1, 2]) {
      const sent = await pages.post(`${url}/comment`, fields);
      expect([sent.status, sent.headers.get('location')]).toEqual([
        303,
        expect.stringMatching(/#clause-cooperation$/),
      ]);
    }
    const [comment, ...more] = await pages.room.prisma.reviewComment.findMany({ where: { agreementId } });
    expect([comment?.text, more.length]).toEqual(['Too <wide> for us.', 0]);
    expect(await pages.room.told()).toContain('review.comment');
    const page = await text(url);
    expect(page).toContain('Too &lt;wide&gt; for us.');
    expect(page).toContain('the answer will stand here');
    expect(await text(others)).not.toContain('Too &lt;wide&gt;');
    const answer = { commentId: comment?.id ?? '', answer: 'We narrow it.' };
    await pages.room.perform(answerComment, answer, pages.room.visit(aoi));
    expect(await text(url)).toContain('We narrow it.');
  });

  it('that cannot be taken comes back with why, and with what was typed', async () => {
    const { engagementId, agreementId } = await pages.room.sentAgreement();
    const { url } = await pages.link(engagementId);
    const about = { agreement: agreementId, clause: 'cooperation' };
    const heading = await pages.post(`${url}/comment`, {
      ...about,
      text: '',
      proposal: '# Mine\nAll rights.',
    });
    expect(heading.status).toBe(422);
    const page = await heading.text();
    expect(page).toContain('A line may not begin with');
    expect(page).toContain('href="#proposal-cooperation"');
    expect(page).toContain('# Mine\nAll rights.');
    expect((await pages.post(`${url}/comment`, { ...about, text: ' ' })).status).toBe(422);
    const long = await pages.post(`${url}/comment`, { ...about, text: 'x'.repeat(1001) });
    expect(await long.text()).toContain('this one has 1,001');
    expect((await pages.post(`${url}/comment`, { ...about, text: 'x'.repeat(2_000_000) })).status).toBe(413);
    expect(await pages.room.prisma.reviewComment.count({ where: { agreementId } })).toBe(0);
  });

  it('keeps to its link’s engagement', async () => {
    const mine = await pages.room.sentAgreement();
    const other = await pages.room.sentAgreement();
    const { url } = await pages.link(mine.engagementId);
    const sent = await pages.post(`${url}/comment`, { agreement: other.agreementId, clause: '', text: 'x' });
    expect(sent.status).toBe(422);
    expect(await pages.room.prisma.reviewComment.count({ where: { agreementId: other.agreementId } })).toBe(
      0,
    );
  });
});
