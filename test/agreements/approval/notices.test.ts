import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedNotice, decidedNotice, reminderNotice } from '../../../src/agreements/approval/notices.ts';
import type { Notice } from '../../../src/kernel/notice.ts';
import { actorOf } from '../../../src/kernel/visit.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { aoi } from '../../support/room.ts';
import { type ApprovalRoom, nao, openApprovalRoom, ren } from './approval-room.ts';

describe('the cards about an approval', () => {
  let room: ApprovalRoom;
  beforeAll(async () => {
    room = await openApprovalRoom();
  });
  afterAll(() => room.close());

  const shown = async <F>(notice: Notice<typeof askedNotice.params, F>, approvalId: string) => {
    const facts = await room.prisma.$transaction((tx) => notice.load(tx, { approvalId }));
    if (facts === undefined) throw new Error('nothing to say');
    const card = notice.say(facts);
    const holds = notice.holds?.(facts, room.visit().now);
    return { words: JSON.stringify(renderCard(card, 'en').blocks), card, holds };
  };
  const buttons = (card: { buttons?: readonly { press: string }[] }) =>
    (card.buttons ?? []).map(({ press }) => press);

  it('say client, step, money, signers, and what a yes and a no bring about', async () => {
    const { approvalId } = await room.waiting();
    const { words, card, holds } = await shown(askedNotice, approvalId);
    for (const said of [
      'Kawa Foods',
      'send version 1 for signature',
      'JPY 400,000',
      'Haru',
      'Aoi wants to send this for signature. Ren, Nao, Kei can decide.',
      'If approved, version 1 goes at once to Kawa Foods',
      'If sent back, nothing goes out',
      'It waits until somebody decides',
    ])
      expect(words).toContain(said);
    expect(buttons(card)).toEqual(['approval.approve', 'approval.send-back', 'approval.read']);
    expect(holds).toBe(true);
    expect((await shown(reminderNotice, approvalId)).words).toContain('waits for approval');
  });

  it('show what is other than the template, and who approved that', async () => {
    const plain = await room.waiting();
    expect((await shown(askedNotice, plain.approvalId)).words).toContain('none');
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    await room.prisma.clauseChange.create({
      data: {
        id: 'clc_liability',
        engagementId,
        clauseKey: 'liability',
        kind: 'changed',
        heading: 'Liability',
        text: 'Up to twice the fee.',
        locked: true,
        reason: 'Asked for by their lawyer',
        askedBy: { ...actorOf(aoi) },
        askedAt: new Date(0),
        decision: 'approved',
        decidedBy: { ...actorOf(nao) },
        decidedAt: new Date(0),
      },
    });
    const { words } = await shown(askedNotice, await room.asks(await room.draft(engagementId)));
    for (const said of ['Liability', 'Asked for by their lawyer', 'approved by Nao'])
      expect(words).toContain(said);
  });

  it('say who decided what, and lose their buttons', async () => {
    const yes = await room.waiting();
    await room.approve(yes.approvalId);
    const given = await shown(askedNotice, yes.approvalId);
    expect(given.words).toContain('Approved by Ren');
    expect(buttons(given.card)).toEqual([]);
    expect((await shown(reminderNotice, yes.approvalId)).holds).toBe(false);
    expect((await shown(decidedNotice, yes.approvalId)).words).toContain('on its way to Kawa Foods');
    const no = await room.waiting();
    await room.sendBack(no.approvalId, ren, 'Too <b>cheap</b>');
    expect((await shown(askedNotice, no.approvalId)).words).toContain('Sent back by Ren');
    const told = await shown(decidedNotice, no.approvalId);
    expect(told.words).toContain('Too &lt;b&gt;cheap&lt;/b&gt;');
    expect(told.words).toContain('/agreement draft');
    const gone = await room.waiting();
    await room.draft(gone.engagementId);
    const withdrawn = await shown(askedNotice, gone.approvalId);
    expect(withdrawn.words).toContain('Aoi drafted it anew');
    expect(withdrawn.holds).toBe(false);
    expect((await shown(decidedNotice, gone.approvalId)).holds).toBe(false);
  });

  it('say it where the asker decides alone', async () => {
    const { approvalId } = await room.waiting();
    await room.prisma.member.updateMany({ where: { id: { not: aoi.id } }, data: { role: 'member' } });
    expect((await shown(askedNotice, approvalId)).words).toContain('Aoi is the only owner or lead');
  });
});
