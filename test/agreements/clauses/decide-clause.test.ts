import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviationsOf } from '../../../src/agreements/clauses/deviations.ts';
import { newestAgreement } from '../../../src/agreements/load-agreement.ts';
import { aoi, haru, mio, sora } from '../../support/room.ts';
import { type ClauseRoom, openClauseRoom } from './clause-room.ts';

describe('a change of a locked clause', () => {
  let room: ClauseRoom;
  beforeAll(async () => {
    room = await openClauseRoom();
  });
  afterAll(() => room.close());

  const asked = async (text = 'Only what is marked is confidential.') => {
    const engagementId = await room.drafted();
    const [key = ''] = await room.keys(engagementId, true);
    const { changeId } = await room.change(engagementId, { clauseKey: key, heading: 'Secrets', text });
    return { engagementId, key, changeId };
  };

  it('stands in the draft once a second person approved it, and is on record as a deviation', async () => {
    const { engagementId, key, changeId } = await asked();
    expect(await room.approve(changeId)).toMatchObject({ remade: { draft: 'made' } });
    expect(await room.clauseOf(engagementId, key)).toMatchObject({
      heading: 'Secrets',
      standing: 'changed',
      locked: true,
    });
    const draft = await newestAgreement(room.prisma, engagementId);
    if (draft === undefined) throw new Error('no draft');
    expect(await deviationsOf(room.prisma, draft)).toMatchObject([
      {
        clauseKey: key,
        kind: 'changed',
        locked: true,
        askedBy: { name: 'Aoi' },
        approvedBy: { name: 'Rin' },
        reason: 'They always pay so.',
      },
    ]);
    const told = (await room.effects('slack.post')).at(-1);
    expect(told?.payload).toMatchObject({
      notice: 'clause.change-decided',
      audience: { to: 'person', slackUserId: 'UAOI' },
    });
    await room.send(draft.id);
    expect((await newestAgreement(room.prisma, engagementId))?.status).toBe('sent');
  });

  it('is sent back with a reason; the text stays and can be sent', async () => {
    const { engagementId, key, changeId } = await asked();
    const before = await room.clauseOf(engagementId, key);
    await room.sendBack(changeId, ' Not with them. ');
    expect(await room.clauseOf(engagementId, key)).toEqual(before);
    expect(await room.prisma.clauseChange.findUnique({ where: { id: changeId } })).toMatchObject({
      decision: 'refused',
      decisionReason: 'Not with them.',
    });
    const draft = await newestAgreement(room.prisma, engagementId);
    await room.send(draft?.id ?? '');
    expect((await newestAgreement(room.prisma, engagementId))?.status).toBe('sent');
    await expect(room.sendBack(changeId)).rejects.toMatchObject({ code: 'clause.decidedAlready' });
  });

  it('keeps the one that holds until the next is approved', async () => {
    const { engagementId, key, changeId } = await asked('First.');
    await room.approve(changeId);
    const next = await room.change(engagementId, { clauseKey: key, heading: 'Secrets', text: 'Second.' });
    expect((await room.clauseOf(engagementId, key))?.text).toBe('First.');
    await room.approve(next.changeId);
    expect((await room.clauseOf(engagementId, key))?.text).toBe('Second.');
    const third = await room.change(engagementId, { clauseKey: key, heading: 'Secrets', text: 'Third.' });
    await room.sendBack(third.changeId);
    expect((await room.clauseOf(engagementId, key))?.text).toBe('Second.');
    await room.restore(engagementId, key);
    expect(await room.clauseOf(engagementId, key)).toMatchObject({ standing: 'template' });
  });

  it('is not decided by who asked, whatever their role; the words name who can', async () => {
    const { changeId } = await asked();
    await expect(room.approve(changeId, aoi)).rejects.toMatchObject({
      code: 'clause.ownChange',
      said: { values: { who: { items: ['Rin'] } } },
    });
    await expect(room.sendBack(changeId, 'No.', aoi)).rejects.toMatchObject({ code: 'clause.ownChange' });
  });

  it.each([
    ['a member', sora],
    ['finance', mio],
    ['a client', haru],
  ])('is not decided by %s', async (_who, person) => {
    const { changeId } = await asked();
    await expect(room.approve(changeId, person)).rejects.toMatchObject({ code: 'agreement.notYours' });
  });

  it('that was replaced, taken back, or overtaken by a signature has nothing to decide', async () => {
    const { engagementId, key, changeId } = await asked();
    const next = await room.change(engagementId, { clauseKey: key, heading: 'Secrets', text: 'Other.' });
    await expect(room.approve(changeId)).rejects.toMatchObject({ code: 'clause.overtaken' });
    await room.restore(engagementId, key);
    await expect(room.approve(next.changeId)).rejects.toMatchObject({ code: 'clause.overtaken' });
    const late = await asked();
    await room.prisma.engagement.update({ where: { id: late.engagementId }, data: { agreementVersion: 1 } });
    await expect(room.approve(late.changeId)).rejects.toMatchObject({ code: 'agreement.agreedAlready' });
    await expect(room.approve('clc_none')).rejects.toMatchObject({ code: 'clause.noChange' });
  });

  it('is decided once when two decide at once', async () => {
    const { changeId } = await asked();
    const both = await Promise.allSettled([room.approve(changeId), room.sendBack(changeId)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('needs words when it is sent back', async () => {
    const { changeId } = await asked();
    await expect(room.sendBack(changeId, ' ')).rejects.toMatchObject({
      code: 'clause.noReason',
      field: 'reason',
    });
  });
});
