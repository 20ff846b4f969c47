import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invite, invited } from '../../../commands/intake/invite.ts';
import { reactions } from '../../../src/clients/reactions.ts';
import { aoi, openRoom, type Room } from '../../support/room.ts';
import { fill, send } from '../fill.ts';
import { modalOf, saidOf, standAt, typed } from '../invoice/stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

describe('/intake invite', () => {
  it('asks first: typing it posts nothing', async () => {
    modalOf(await typed(invite, standAt(room).call(aoi, 'CMORI')));
    expect(await room.effects()).toEqual([]);
  });

  it.each([
    ['CTEAM', 'intake.teamChannel'],
    ['DAOI', 'intake.noChannel'],
    [null, 'intake.noChannel'],
  ])('not in %s', async (channelId, code) => {
    await expect(typed(invite, standAt(room).call(aoi, channelId))).rejects.toMatchObject({ code });
  });

  it('sent, it promises the card in the language that was chosen', async () => {
    const call = standAt(room).call(aoi, 'CMORI');
    const { view } = modalOf(await typed(invite, call));
    expect(saidOf(await send(invited, fill(view, { Language: 'zh' }), call))).toContain('<#CMORI>');
    const posts = await room.effects('slack.post');
    expect(posts.map(({ payload }) => payload)).toMatchObject([
      { audience: { to: 'channel', locale: 'zh' } },
    ]);
  });
});
