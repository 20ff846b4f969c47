import { afterAll, beforeAll, expect, it } from 'vitest';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import { silenceAccepts } from '../../src/milestones/silence.ts';
import { openWholeRoom, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());

it('silence accepts where it is agreed now and was when the window opened', async () => {
  const { engagementId, deliveryId } = await room.deliver();
  const { engagementId: other, deliveryId: asked } = await room.deliver({ silent: false });
  const terms = async (id: string, silentAcceptance: boolean) => {
    const { terms: present } = await engagementFacts(room.prisma, id);
    return { terms: { ...present, silentAcceptance } };
  };
  expect(await silenceAccepts(room.prisma, deliveryId, await terms(engagementId, true))).toBe(true);
  expect(await silenceAccepts(room.prisma, deliveryId, await terms(engagementId, false))).toBe(false);
  expect(await silenceAccepts(room.prisma, asked, await terms(other, true))).toBe(false);
  await room.prisma.due.updateMany({ where: { subject: deliveryId }, data: { state: 'dropped' } });
  expect(await silenceAccepts(room.prisma, deliveryId, await terms(engagementId, true))).toBe(false);
});
