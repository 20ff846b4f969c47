import { afterAll, beforeAll, expect, it } from 'vitest';
import { personLeft } from '../../../src/adapters/slack/person-left.ts';
import { openRoom, type Room, tomo, yuki } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const left = (slackUserId: string | null, channelId: string | null) =>
  room.perform(personLeft, { slackUserId: slackUserId ?? '', channelId }, room.visit());
const types = async (id: string) => (await room.audits(id)).map(({ type }) => type);

it('who decided and looked after the invoices does neither any more, and somebody else’s leaving changes nothing', async () => {
  const id = await room.seedEngagement();
  await room.prisma.engagement.update({ where: { id }, data: { billingContactId: yuki.id } });
  await left(tomo.slackUserId, 'CKAWA');
  await left(yuki.slackUserId, 'CELSEWHERE');
  expect(await types(id)).toEqual([]);
  await left(yuki.slackUserId, null);
  expect(await types(id)).toEqual(['engagement.decider-left', 'billing.contact-left']);
  const row = await room.prisma.engagement.findUniqueOrThrow({
    where: { id },
    include: { billingContact: true },
  });
  expect(row).toMatchObject({
    standInId: null,
    // Still named on the invoices, with nobody in Slack to answer for them.
    billingContact: { name: 'Yuki', email: 'yuki@kawa.example', slackUserId: null },
  });
});
