import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliverMilestone } from '../../src/milestones/deliver-milestone.ts';
import { aoi, haru, yuki } from '../support/room.ts';
import { type ChangeRoom, openChangeRoom } from './change-room.ts';

let room: ChangeRoom;
beforeAll(async () => {
  room = await openChangeRoom();
  await room.prisma.agency.updateMany({ data: { addendumFromPercent: null } });
});
afterAll(() => room.close());

type Work = () => Promise<unknown>;
const ended = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (refused: unknown) => String(Object(refused).code),
  );

/** Both begin at one moment; `first` a little before, so that over the rounds each comes first. */
async function atOnce(first: Work, second: Work): Promise<readonly [string, string]> {
  return Promise.all([ended(first()), ended(second())]);
}

/** What is to be billed is what is agreed, and each milestone stands in the plan once. */
async function booksOf(engagementId: string) {
  const where = { engagementId, status: { not: 'replaced' } };
  const milestones = await room.prisma.milestone.findMany({ where });
  const items = await room.prisma.billingPlanItem.findMany({ where });
  const { agreedTotal } = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const sum = (amounts: readonly { amount: bigint }[]) =>
    amounts.reduce((all, { amount }) => all + amount, 0n);
  return {
    agreesWithPlan: agreedTotal === sum(milestones) && agreedTotal === sum(items),
    plannedOnce: new Set(items.map(({ subject }) => subject)).size === items.length,
    lines: await room.prisma.invoiceLine.count({ where: { engagementId } }),
  };
}

const rounds = [0, 1, 2, 3];

describe('a change is agreed while its milestone', () => {
  it.each(rounds)(
    'is being accepted: the acceptance holds, the change goes back to the team (%i)',
    async (round) => {
      const { engagementId, milestoneId, changeId } = await room.assessed();
      const what = { milestoneId, what: 'The pages', proof: 'https://example.com' };
      const { deliveryId } = await room.perform(deliverMilestone, what, room.visit(aoi));
      await room.workOff();
      const accept = () => room.accept({ milestoneId, deliveryId }, haru);
      const agree = () => room.agree(changeId, yuki);
      const [accepted, agreed] =
        round % 2 === 0 ? await atOnce(accept, agree) : (await atOnce(agree, accept)).toReversed();
      await room.workOff();
      expect(accepted).toBe('done');
      expect(agreed).toMatch(/^change\./);
      expect((await room.milestone(milestoneId)).status).toBe('accepted');
      expect((await room.row(changeId)).status).toBe('asked');
      expect(await booksOf(engagementId)).toEqual({ agreesWithPlan: true, plannedOnce: true, lines: 1 });
    },
  );

  it.each(rounds)('is being delivered: one of both holds, and the books agree (%i)', async (round) => {
    const { engagementId, milestoneId, changeId } = await room.assessed();
    const what = { milestoneId, what: 'The pages', proof: 'https://example.com' };
    const deliver = () => room.perform(deliverMilestone, what, room.visit(aoi));
    const agree = () => room.agree(changeId, yuki);
    const [delivered, agreed] =
      round % 2 === 0 ? await atOnce(deliver, agree) : (await atOnce(agree, deliver)).toReversed();
    await room.workOff();
    expect([delivered, agreed].filter((one) => one === 'done')).toHaveLength(1);
    const { status } = await room.milestone(milestoneId);
    expect(status).toBe(delivered === 'done' ? 'delivered' : 'replaced');
    expect(await room.prisma.delivery.count({ where: { milestoneId } })).toBe(delivered === 'done' ? 1 : 0);
    expect(await booksOf(engagementId)).toEqual({ agreesWithPlan: true, plannedOnce: true, lines: 0 });
  });
});
