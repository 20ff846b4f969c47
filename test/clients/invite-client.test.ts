import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteClient } from '../../src/clients/invite-client.ts';
import { reactions } from '../../src/clients/reactions.ts';
import { aoi, haru, openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const input = { intakeId: 'int_1', channelId: 'CMORI', locale: 'zh' } as const;

describe('inviting a client', () => {
  it('promises one card in that channel and language, however often the form is sent', async () => {
    await room.perform(inviteClient, input, room.visit(aoi));
    await room.perform(inviteClient, input, room.visit(aoi));
    const posts = await room.effects('slack.post');
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      queue: 'channel:CMORI',
      payload: { notice: 'intake.invitation', audience: { to: 'channel', channelId: 'CMORI', locale: 'zh' } },
    });
    expect((await room.audits('agency')).map(({ type }) => type)).toContain('intake.invited');
  });

  it.each([
    ['in the team’s own channel', aoi, 'CTEAM', 'intake.teamChannel'],
    ['by a client', haru, 'CMORI', 'intake.membersOnly'],
  ])('%s is refused', async (_how, person, channelId, code) => {
    const attempt = room.perform(inviteClient, { ...input, channelId }, room.visit(person));
    await expect(attempt).rejects.toMatchObject({ code });
  });
});
