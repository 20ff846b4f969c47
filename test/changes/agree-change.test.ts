import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agreeChange } from '../../src/changes/agree-change.ts';
import { list } from '../../src/kernel/phrase.ts';
import { refusalOf } from '../milestones/whole-room.ts';
import { aoi, haru, tomo, yuki } from '../support/room.ts';
import { type ChangeRoom, openChangeRoom } from './change-room.ts';

let room: ChangeRoom;
beforeAll(async () => {
  room = await openChangeRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.startOver();
  await room.prisma.agency.updateMany({ data: { addendumFromPercent: 20 } });
});

describe('agreeing', () => {
  it('moves total, milestones, days and billing plan in one transaction, and tells everybody', async () => {
    const { engagementId, milestoneId, after, changeId } = await room.assessed();
    await room.agree(changeId, yuki);
    expect(await room.row(changeId)).toMatchObject({ status: 'agreed', decidedBy: { id: yuki.id } });
    expect(await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } })).toMatchObject({
      agreedTotal: 450_000n,
      agreementVersion: 2,
    });
    expect((await room.milestone(milestoneId)).status).toBe('replaced');
    expect((await room.milestone(after)).dueOn.toISOString().slice(0, 10)).toBe('2026-12-14');
    const items = await room.prisma.billingPlanItem.findMany({
      where: { engagementId, status: { not: 'replaced' } },
    });
    expect(items.reduce((sum, { amount }) => sum + amount, 0n)).toBe(450_000n);
    await room.workOff();
    expect(room.noticesAbout(`${changeId}:decided`)).toEqual(['change.decided']);
    expect(room.posted.map(({ notice }) => notice)).toContain('milestone.moved');
    expect(await room.prisma.due.count({ where: { subject: changeId, state: 'waiting' } })).toBe(0);
  });

  it('adds a milestone where none is replaced', async () => {
    const { engagementId } = await room.engagement();
    const { changeId } = await room.ask(engagementId);
    await room.assess(changeId, {});
    await room.agree(changeId);
    expect(await room.prisma.milestone.count({ where: { engagementId, status: { not: 'replaced' } } })).toBe(
      3,
    );
  });

  it('happens whole or not at all: where billing refuses, nothing has changed', async () => {
    const { engagementId, milestoneId, changeId } = await room.assessed();
    await room.prisma.billingPlanItem.updateMany({
      where: { subject: milestoneId },
      data: { status: 'billed' },
    });
    const before = await room.everything(engagementId);
    expect(await refusalOf(room.agree(changeId))).toBe('billing.notReplaceable');
    expect(await room.everything(engagementId)).toBe(before);
  });

  it('nor where the total would fall below what is billed', async () => {
    const { engagementId, changeId } = await room.assessed({ difference: '-200,000' });
    const { prisma } = room;
    await prisma.agency.updateMany({ data: { addendumFromPercent: null } });
    const item = await prisma.billingPlanItem.findFirstOrThrow({
      where: { engagementId, amount: 200_000n },
      orderBy: { id: 'desc' },
    });
    await prisma.invoice.create({
      data: {
        id: `inv_${changeId}`,
        engagementId,
        status: 'sent',
        provider: 'bank-transfer',
        currency: 'JPY',
        total: 300_000n,
        createdAt: new Date(0),
        lines: {
          create: {
            id: `lin_${changeId}`,
            engagementId,
            planItemId: item.id,
            subject: 'x',
            trigger: 'manual',
            agreementVersion: 1,
            description: 'x',
            amount: 300_000n,
            currency: 'JPY',
          },
        },
      },
    });
    const before = await room.everything(engagementId);
    expect(await refusalOf(room.agree(changeId))).toBe('engagement.belowBilled');
    expect(await room.everything(engagementId)).toBe(before);
  });

  it('twice at the same moment is agreed once', async () => {
    const { engagementId, changeId } = await room.assessed();
    const both = await Promise.allSettled([room.agree(changeId), room.agree(changeId, yuki)]);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'change.alreadyDecided' },
    });
    expect(await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } })).toMatchObject({
      agreedTotal: 450_000n,
      agreementVersion: 2,
    });
  });

  it('and delivering the milestone at the same moment: one of them, never both', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { milestoneId, changeId } = await room.assessed();
      const [agreed, delivered] = await Promise.allSettled([
        room.agree(changeId),
        room.redeliver(milestoneId),
      ]);
      expect([agreed.status, delivered.status].sort()).toEqual(['fulfilled', 'rejected']);
      if (agreed.status === 'rejected')
        expect(agreed.reason).toMatchObject({ code: 'change.deliveredMeanwhile' });
      else expect(delivered).toMatchObject({ reason: { code: 'milestone.notDeliverable' } });
      const { status } = await room.milestone(milestoneId);
      expect(status).toBe(agreed.status === 'fulfilled' ? 'replaced' : 'delivered');
    }
  });

  it('and accepting the milestone at the same moment: it is accepted, once, and the change is not agreed', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { engagementId, milestoneId, changeId } = await room.assessed();
      const { deliveryId } = await room.redeliver(milestoneId);
      const [agreed, accepted] = await Promise.allSettled([
        room.agree(changeId),
        room.accept({ milestoneId, deliveryId }, yuki),
      ]);
      expect(agreed).toMatchObject({
        reason: { code: expect.stringMatching(/^change\.(?:deliveredMeanwhile|milestoneClosed)$/) },
      });
      expect(accepted.status).toBe('fulfilled');
      expect((await room.milestone(milestoneId)).status).toBe('accepted');
      expect(await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } })).toMatchObject({
        agreedTotal: 400_000n,
        agreementVersion: 1,
      });
    }
  });

  it('and declining at the same moment: one of them', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { engagementId, changeId } = await room.assessed();
      const both = await Promise.allSettled([room.agree(changeId), room.decline(changeId, yuki)]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const { status } = await room.row(changeId);
      expect(status).toBe(both[0]?.status === 'fulfilled' ? 'agreed' : 'declined');
      const { agreedTotal } = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
      expect(agreedTotal).toBe(status === 'agreed' ? 450_000n : 400_000n);
    }
  });

  it('moves nothing whose own change waits for signature', async () => {
    const { engagementId, after, changeId } = await room.assessed();
    await room.prisma.changeRequest.create({
      data: {
        id: `${changeId}_signing`,
        engagementId,
        number: 2,
        status: 'signing',
        what: 'A shop',
        why: 'A fair',
        milestoneId: after,
        askedBy: {},
        askedAt: new Date(0),
      },
    });
    const before = await room.everything(engagementId);
    expect(await refusalOf(room.agree(changeId))).toBe('change.movesSigned');
    expect(await room.everything(engagementId)).toBe(before);
  });

  it('is over in a project that is closed, as asking and assessing are', async () => {
    const { engagementId, changeId } = await room.assessed();
    const { changeId: asked } = await room.ask(engagementId);
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { status: 'closed' } });
    for (const act of [() => room.agree(changeId), () => room.ask(engagementId), () => room.assess(asked)])
      expect(await refusalOf(act())).toBe('change.projectClosed');
  });

  it('is for the decision-maker; a proposal that the person did not see is not agreed to', async () => {
    const { changeId, engagementId } = await room.assessed();
    for (const by of [tomo, aoi])
      await expect(room.agree(changeId, by)).rejects.toMatchObject({
        code: 'change.notTheAcceptor',
        said: { values: { who: list(['Haru', 'Yuki']) } },
      });
    const stale = room.perform(
      agreeChange,
      { changeId, proposal: '2026-11-01T00:00:00.000Z' },
      room.visit(haru),
    );
    expect(await refusalOf(stale)).toBe('change.olderProposal');
    await room.prisma.engagement.update({
      where: { id: engagementId },
      data: { acceptorId: null, standInId: null },
    });
    expect(await refusalOf(room.agree(changeId))).toBe('change.nobodyMayDecide');
  });
});
