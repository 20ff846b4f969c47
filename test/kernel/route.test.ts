import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expiryNotice, reminderNotice, signNotice } from '../../src/agreements/notices.ts';
import type { Audience } from '../../src/kernel/audience.ts';
import { reachOf, routeOf } from '../../src/kernel/route.ts';
import { notices } from '../../src/rooms.ts';
import { haru, openRoom, type Room } from '../support/room.ts';

let room: Room;
let engagementId: string;
beforeAll(async () => {
  room = await openRoom();
  engagementId = await room.seedEngagement({ agreedTotal: 1n });
});
afterAll(() => room.close());

const digest = { reaches: 'chosen' } as const;
const delivery = { reaches: 'both' } as const;
const reminder = { reminds: 'invoice.remind' } as const;
const warning = { reminds: 'milestone.warn-of-window' } as const;
const choose = (rhythm: Record<string, string>) =>
  room.prisma.engagement.update({ where: { id: engagementId }, data: { rhythm } });
const routed = (
  notice: Parameters<typeof routeOf>[1],
  mail = true,
  audience: Audience = { to: 'client', engagementId },
) => routeOf(room.prisma, notice, audience, mail);

describe('what a notice reaches', () => {
  it('is the chosen place for digests and reminders, the channel, too, before a deadline', () => {
    const kinds: readonly Parameters<typeof reachOf>[0][] = [{}, digest, delivery, reminder, warning];
    expect(kinds.map((kind) => reachOf(kind))).toEqual(['channel', 'chosen', 'both', 'chosen', 'both']);
  });
});

it('what has a legal effect reaches both', () => {
  const legal = notices.filter((one) => reachOf(one) === 'both').map(({ name }) => name);
  expect(legal).toEqual(
    expect.arrayContaining([
      ...['agreement.to-sign', 'agreement.expiry-warning', 'change.proposal', 'risk.raised'],
      ...['milestone.delivered', 'milestone.window-warning', 'milestone.window-moved'],
      ...['milestone.accepted-silently', 'milestone.moved', 'billing.details-reminder'],
    ]),
  );
});

describe('where it goes', () => {
  it('is the channel where nobody chose, and for what is not to be chosen', async () => {
    await choose({});
    expect(await routed(digest)).toEqual({ post: 'channel' });
    await choose({ place: 'direct' });
    expect(await routed({})).toEqual({ post: 'channel' });
    expect(await routed(digest, true, { to: 'team' })).toEqual({ post: 'channel' });
    expect(await routed(digest, true, { to: 'client', engagementId, by: 'channel' })).toEqual({
      post: 'channel',
    });
  });

  it('is the decider’s direct messages', async () => {
    await choose({ place: 'direct' });
    const direct = { post: 'direct', slackUserId: haru.slackUserId, who: 'Haru' };
    expect(await routed(digest)).toEqual(direct);
    expect(await routed(reminder)).toEqual(direct);
    expect(await routed(delivery)).toEqual({ post: 'channel', also: { way: 'direct', who: 'Haru' } });
    expect(await routed(warning)).toEqual({ post: 'channel', also: { way: 'direct', who: 'Haru' } });
  });

  it('is e-mail where there is a mail server, else the channel', async () => {
    await choose({ place: 'e-mail' });
    expect(await routed(digest)).toEqual({ post: 'nowhere', instead: 'e-mail', who: 'Haru' });
    expect(await routed(delivery)).toEqual({ post: 'channel', also: { way: 'e-mail', who: 'Haru' } });
    expect(await routed(digest, false)).toEqual({ post: 'channel' });
    expect(await routed(delivery, false)).toEqual({ post: 'channel' });
  });

  it('is the channel where e-mail was chosen and its room writes a letter of its own', async () => {
    await choose({ place: 'e-mail' });
    for (const own of [signNotice, reminderNotice, expiryNotice])
      expect(await routed(own)).toEqual({ post: 'channel' });
    await choose({ place: 'direct' });
    expect(await routed(reminderNotice)).toMatchObject({ post: 'direct' });
  });

  it('is nowhere but the page; what has a legal effect stands in the channel', async () => {
    await choose({ place: 'page' });
    expect(await routed(digest)).toEqual({ post: 'nowhere', instead: 'page' });
    expect(await routed(reminder)).toEqual({ post: 'nowhere', instead: 'page' });
    expect(await routed(warning)).toEqual({ post: 'channel' });
  });

  it('is the channel for somebody whom the chosen way does not reach', async () => {
    await room.prisma.contact.updateMany({ data: { slackUserId: null, slackTeamId: null, email: null } });
    for (const place of ['direct', 'e-mail']) {
      await choose({ place });
      expect(await routed(digest)).toEqual({ post: 'channel' });
    }
    // A copy of what stands in the channel already is not posted there again.
    expect(await routed(digest, true, { to: 'client', engagementId, by: 'direct' })).toEqual({
      post: 'nowhere',
      instead: 'page',
    });
  });
});
