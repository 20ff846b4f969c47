import { agreeChange } from '../../src/changes/agree-change.ts';
import { askChange } from '../../src/changes/ask-change.ts';
import { assessChange } from '../../src/changes/assess-change.ts';
import { proposalOf } from '../../src/changes/change.ts';
import { chooseOption } from '../../src/changes/choose-option.ts';
import { declineChange } from '../../src/changes/decline-change.ts';
import type { Person } from '../../src/kernel/visit.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { openWholeRoom } from '../milestones/whole-room.ts';
import { aoi, haru } from '../support/room.ts';

/** A whole room with the acts of a change, each by the person who usually does it. */
export async function openChangeRoom() {
  const room = await openWholeRoom();
  async function engagement() {
    const engagementId = await room.seedEngagement({ agreedTotal: 0n });
    const milestoneId = await seedMilestone(room, engagementId, { title: 'Wireframes', dueOn: '2026-12-01' });
    const after = await seedMilestone(room, engagementId, {
      title: 'Launch',
      status: 'planned',
      dueOn: '2026-12-10',
      awaits: [milestoneId],
    });
    await room.plan(engagementId);
    return { engagementId, milestoneId, after };
  }
  const ask = (engagementId: string, by: Person = haru) =>
    room.perform(askChange, { engagementId, what: 'Six pages', why: 'A new product' }, room.visit(by));
  const usual = {
    impact: 'One page more',
    difference: '50,000',
    newDueOn: '2026-12-03',
    alternatives: ['Only a banner', 'Later'],
  };
  const assess = (
    changeId: string,
    values: Partial<typeof usual> & { milestoneId?: string; quality?: string } = {},
    by: Person = aoi,
  ) => room.perform(assessChange, { changeId, ...usual, ...values }, room.visit(by));
  const row = (id: string) => room.prisma.changeRequest.findUniqueOrThrow({ where: { id } });
  const seen = async (changeId: string) => {
    const { assessedAt, chosenOption } = await row(changeId);
    return { changeId, proposal: assessedAt === null ? 'none' : proposalOf(assessedAt, chosenOption ?? 0) };
  };
  const agree = async (changeId: string, by: Person = haru) =>
    room.perform(agreeChange, await seen(changeId), room.visit(by));
  const decline = async (changeId: string, by: Person = haru) =>
    room.perform(declineChange, await seen(changeId), room.visit(by));
  const choose = async (changeId: string, option: number, by: Person = haru) =>
    room.perform(chooseOption, { ...(await seen(changeId)), option }, room.visit(by));

  async function assessed(values: Parameters<typeof assess>[1] = {}) {
    const base = await engagement();
    const { changeId } = await ask(base.engagementId);
    await assess(changeId, { milestoneId: base.milestoneId, ...values });
    return { ...base, changeId };
  }

  /** Everything that an agreed change touches. */
  async function everything(engagementId: string) {
    const where = { where: { engagementId }, orderBy: { id: 'asc' } } as const;
    const { prisma } = room;
    return JSON.stringify(
      [
        await prisma.engagement.findUnique({ where: { id: engagementId } }),
        await prisma.milestone.findMany(where),
        await prisma.billingPlanItem.findMany(where),
        await prisma.changeRequest.findMany(where),
        await room.events(engagementId),
      ],
      (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
    );
  }

  return { ...room, engagement, ask, assess, row, seen, agree, decline, choose, assessed, everything };
}
export type ChangeRoom = Awaited<ReturnType<typeof openChangeRoom>>;
