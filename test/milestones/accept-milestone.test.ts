import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { list } from '../../src/kernel/phrase.ts';
import { acceptMilestone } from '../../src/milestones/accept-milestone.ts';
import { deliverMilestone } from '../../src/milestones/deliver-milestone.ts';
import { reactions } from '../../src/milestones/reactions.ts';
import { aoi, haru, openRoom, type Room, tomo, yuki } from '../support/room.ts';
import { whileHeld } from './hold-row.ts';
import { seedMilestone } from './seed-milestone.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

async function delivered() {
  const engagementId = await room.seedEngagement({ agreedTotal: 1_000_000n });
  const milestoneId = await seedMilestone(room, engagementId);
  const { deliveryId } = await room.perform(
    deliverMilestone,
    { milestoneId, what: 'The pages', proof: 'https://example.com' },
    room.visit(aoi),
  );
  return { engagementId, milestoneId, deliveryId };
}

describe('accepting a delivery', () => {
  it('is recorded with who, what and when, and promises to redraw the card', async () => {
    const { engagementId, milestoneId, deliveryId } = await delivered();
    await room.perform(acceptMilestone, { milestoneId, deliveryId }, room.visit(haru));
    const milestone = await room.prisma.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
    expect(milestone.status).toBe('accepted');
    const last = (await room.audits(engagementId)).at(-1);
    expect(last?.type).toBe('milestone.accepted');
    expect(JSON.parse(last?.body ?? '{}')).toMatchObject({
      deliveryId,
      silent: false,
      by: { id: haru.id, name: 'Haru' },
    });
    const redraws = await room.effects('slack.redraw');
    expect(redraws.some((effect) => JSON.stringify(effect.payload).includes(deliveryId))).toBe(true);
  });

  it('the stand-in may decide, too', async () => {
    const { milestoneId, deliveryId } = await delivered();
    await room.perform(acceptMilestone, { milestoneId, deliveryId }, room.visit(yuki));
  });

  it.each([
    ['a colleague', tomo],
    ['the agency', aoi],
  ])('%s is told who may', async (_who, person) => {
    const { milestoneId, deliveryId } = await delivered();
    const attempt = room.perform(acceptMilestone, { milestoneId, deliveryId }, room.visit(person));
    await expect(attempt).rejects.toMatchObject({
      code: 'milestone.notTheAcceptor',
      said: { values: { who: list(['Haru', 'Yuki']) } },
    });
  });

  it('twice is refused, and of two at the same moment one wins', async () => {
    const { engagementId, milestoneId, deliveryId } = await delivered();
    const both = await whileHeld(room.prisma, 'select 1 from milestone where id = $1', milestoneId, () =>
      [haru, yuki].map((by) => room.perform(acceptMilestone, { milestoneId, deliveryId }, room.visit(by))),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'milestone.alreadyDecided' },
    });
    expect(
      (await room.audits(engagementId)).filter(({ type }) => type === 'milestone.accepted'),
    ).toHaveLength(1);
  });
});
