import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeClause } from '../../../src/agreements/clauses/change-clause.ts';
import { LONGEST_CLAUSE } from '../../../src/agreements/clauses/clause-words.ts';
import { newestAgreement } from '../../../src/agreements/load-agreement.ts';
import { releaseAgreement } from '../../../src/agreements/release-agreement.ts';
import { aoi, haru, mio, sora } from '../../support/room.ts';
import { type ClauseRoom, openClauseRoom, rin } from './clause-room.ts';

describe('a clause of one engagement', () => {
  let room: ClauseRoom;
  beforeAll(async () => {
    room = await openClauseRoom();
  });
  afterAll(() => room.close());

  it('says something else at once when it is not locked, in a draft made again', async () => {
    const engagementId = await room.drafted();
    const before = await newestAgreement(room.prisma, engagementId);
    const made = await room.change(engagementId, { text: 'The fee is {{ fee }}, payable in 45 days.' });
    expect(made).toMatchObject({ waits: false, remade: { draft: 'made' } });
    expect(await room.clauseOf(engagementId, 'payment')).toMatchObject({
      heading: 'Payment',
      text: 'The fee is JPY 400,000, payable in 45 days.',
      standing: 'changed',
    });
    const after = await newestAgreement(room.prisma, engagementId);
    expect(after).toMatchObject({ status: 'draft', version: before?.version });
    expect(after?.id).not.toBe(before?.id);
    expect(after?.startsOn.toString()).toBe(before?.startsOn.toString());
    expect(after?.deposit).toEqual(before?.deposit);
    expect(after?.terms).toEqual(before?.terms);
    const events = (await room.audits(engagementId)).map(({ type }) => type);
    expect(events.slice(-2)).toEqual(['clause.changed', 'agreement.drafted']);
    await room.send(after?.id ?? '');
    expect((await newestAgreement(room.prisma, engagementId))?.status).toBe('sent');
  });

  it('is added, changed again, and taken out', async () => {
    const engagementId = await room.drafted();
    await room.change(engagementId, { clauseKey: null, heading: 'Insurance', text: 'We are insured.' });
    expect(await room.clauseOf(engagementId, 'added-1')).toMatchObject({
      standing: 'added',
      heading: 'Insurance',
    });
    await room.change(engagementId, {
      clauseKey: 'added-1',
      heading: 'Insurance',
      text: 'Both are insured.',
    });
    expect(await room.clauseOf(engagementId, 'added-1')).toMatchObject({
      standing: 'added',
      text: 'Both are insured.',
    });
    await room.change(engagementId, { clauseKey: null, heading: 'Travel', text: 'Travel is paid.' });
    expect(await room.clauseOf(engagementId, 'added-2')).toMatchObject({ heading: 'Travel' });
    await room.change(engagementId, { clauseKey: 'added-1', remove: true });
    expect(await room.clauseOf(engagementId, 'added-1')).toBeUndefined();
    await room.change(engagementId, { clauseKey: 'payment', remove: true });
    expect(await room.clauseOf(engagementId, 'payment')).toBeUndefined();
    await room.restore(engagementId, 'payment');
    expect(await room.clauseOf(engagementId, 'payment')).toMatchObject({ standing: 'template' });
    await expect(room.restore(engagementId, 'payment')).rejects.toMatchObject({ code: 'clause.notChanged' });
  });

  it('takes words from outside as they stand, under the heading that people read', async () => {
    const engagementId = await room.drafted();
    const shown = await room.clauseOf(engagementId, 'payment');
    const words = 'We pay {{ fee }} {% if x %} \\s1\\ <b>late</b> & *later*.';
    const clauseKey = 'payment';
    await room.perform(
      changeClause,
      { engagementId, clauseKey, text: words, literal: true, reason: 'Their lawyer wants it.' },
      room.visit(aoi),
    );
    expect(await room.clauseOf(engagementId, 'payment')).toMatchObject({
      text: words,
      heading: shown?.heading,
    });
  });

  it('waits for a second person when it is locked: till then text and sending stay', async () => {
    const engagementId = await room.drafted();
    const [key = ''] = await room.keys(engagementId, true);
    const before = await room.clauseOf(engagementId, key);
    const made = await room.change(engagementId, { clauseKey: key, text: 'Nothing is confidential.' });
    expect(made).toMatchObject({ waits: true, remade: { draft: 'none' } });
    expect(await room.clauseOf(engagementId, key)).toEqual(before);
    expect(await room.told()).toContain('clause.change-asked');
    const draft = await newestAgreement(room.prisma, engagementId);
    await expect(
      room.perform(releaseAgreement, { agreementId: draft?.id ?? '' }, room.visit(aoi)),
    ).rejects.toMatchObject({ code: 'clause.notApproved' });
  });

  it('that waits does not slip into a draft that is made again for another reason', async () => {
    const engagementId = await room.drafted();
    const [key = ''] = await room.keys(engagementId, true);
    await room.change(engagementId, { clauseKey: key, text: 'Nothing is confidential.' });
    await room.change(engagementId);
    expect(await room.clauseOf(engagementId, 'payment')).toMatchObject({ standing: 'changed' });
    expect(await room.clauseOf(engagementId, key)).toMatchObject({ standing: 'template' });
  });

  it('that is locked can be removed only by two, too', async () => {
    const engagementId = await room.drafted();
    const [key = ''] = await room.keys(engagementId, true);
    expect(await room.change(engagementId, { clauseKey: key, remove: true })).toMatchObject({ waits: true });
    expect(await room.clauseOf(engagementId, key)).toBeDefined();
  });

  it('cannot be changed in a locked way where nobody else may decide', async () => {
    const engagementId = await room.drafted();
    const [key = ''] = await room.keys(engagementId, true);
    await room.prisma.member.update({ where: { id: rin.id }, data: { role: 'member' } });
    const asked = room.change(engagementId, { clauseKey: key, text: 'Other.' });
    await expect(asked).rejects.toMatchObject({ code: 'clause.nobodyElse' });
    await room.prisma.member.update({ where: { id: rin.id }, data: { role: 'lead' } });
  });

  it.each([
    ['a member', sora],
    ['finance', mio],
    ['a client', haru],
  ])('is not changed by %s', async (_who, person) => {
    const engagementId = await room.drafted();
    await expect(room.change(engagementId, {}, person)).rejects.toMatchObject({ code: 'agreement.notYours' });
  });

  it.each<[string, object, string, string | undefined]>([
    ['no text', { text: ' \u200b ' }, 'clause.empty', 'text'],
    ['no reason', { reason: ' ' }, 'clause.noReason', 'reason'],
    ['no heading', { heading: ' ' }, 'clause.noHeading', 'heading'],
    ['megabytes', { text: 'x'.repeat(2_000_000) }, 'clause.tooLong', 'text'],
    ['one character too many', { text: '字'.repeat(LONGEST_CLAUSE + 1) }, 'clause.tooLong', 'text'],
    ['a heading within', { text: 'One.\n## 9. Another\nTwo.' }, 'clause.wouldBeHeading', 'text'],
    ['an unknown variable', { text: 'The fee is {{ feee }}.' }, 'agreement.unknownVariables', 'text'],
    ['broken marks', { text: 'The fee is {{ fee.' }, 'agreement.brokenTemplate', 'text'],
    ['a broken heading', { heading: '{{ nobody }}' }, 'agreement.unknownVariables', 'heading'],
    ['an unknown clause', { clauseKey: 'weather' }, 'clause.unknown', undefined],
  ])('refuses %s', async (_what, wish, code, field) => {
    const engagementId = await room.drafted();
    await expect(room.change(engagementId, wish)).rejects.toMatchObject({ code, field });
    expect(await room.prisma.clauseChange.count({ where: { engagementId } })).toBe(0);
  });

  it('takes a text of the greatest length', async () => {
    const engagementId = await room.drafted();
    const text = '字'.repeat(LONGEST_CLAUSE);
    await room.change(engagementId, { text });
    expect((await room.clauseOf(engagementId, 'payment'))?.text).toBe(text);
  });

  it('refuses what changes nothing, and what would overwrite a change that was never seen', async () => {
    const engagementId = await room.drafted();
    const first = await room.change(engagementId);
    await expect(room.change(engagementId)).rejects.toMatchObject({ code: 'clause.sameText' });
    await expect(room.change(engagementId, { text: 'Mine.', seen: null }, rin)).rejects.toMatchObject({
      code: 'clause.otherVersion',
    });
    await room.change(engagementId, { text: 'Mine.', seen: first.changeId }, rin);
    expect((await room.clauseOf(engagementId, 'payment'))?.text).toBe('Mine.');
  });

  it('is changed before there is a draft, and while a version is out, for the next one', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    expect(await room.change(engagementId)).toMatchObject({ remade: { draft: 'none' } });
    const sent = await room.draft(engagementId);
    expect(await room.clauseOf(engagementId, 'payment')).toMatchObject({ standing: 'changed' });
    await room.send(sent);
    expect(await room.change(engagementId, { text: 'Later.' })).toMatchObject({ remade: { draft: 'none' } });
    expect((await room.clauseOf(engagementId, 'payment'))?.text).not.toBe('Later.');
  });

  it('keeps a draft that cannot be made again now, says why, and lets nobody send it', async () => {
    const engagementId = await room.drafted();
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { acceptorId: null } });
    const made = await room.change(engagementId, { text: 'Payable soon.' });
    expect(made.remade).toMatchObject({ draft: 'kept', why: expect.anything() });
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { acceptorId: haru.id } });
    const draft = await newestAgreement(room.prisma, engagementId);
    await expect(
      room.perform(releaseAgreement, { agreementId: draft?.id ?? '' }, room.visit(aoi)),
    ).rejects.toMatchObject({ code: 'agreement.outOfDate' });
  });

  it('is not changed once it is agreed: that is for an addendum', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 1n });
    await expect(room.change(engagementId)).rejects.toMatchObject({ code: 'agreement.agreedAlready' });
    await expect(room.restore(engagementId)).rejects.toMatchObject({ code: 'agreement.agreedAlready' });
  });

  it('is changed by two at once, one after the other', async () => {
    const engagementId = await room.drafted();
    await Promise.all([
      room.change(engagementId, { text: 'A.' }),
      room.change(engagementId, { text: 'B.' }, rin),
    ]);
    const live = await room.prisma.clauseChange.findMany({ where: { engagementId, endedAt: null } });
    expect(live).toHaveLength(1);
    expect((await room.clauseOf(engagementId, 'payment'))?.text).toBe(live[0]?.text);
  });
});
