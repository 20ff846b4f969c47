import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reactions } from '../../src/agency/reactions.ts';
import { setUpAgency } from '../../src/agency/set-up-agency.ts';
import { aoi, mio, openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const input = {
  name: 'Hibiki',
  locale: 'ja',
  timeZone: 'Asia/Tokyo',
  country: 'jp',
  currency: 'jpy',
  teamChannel: 'CINSIDE',
} as const;
const agency = () => room.prisma.agency.findUniqueOrThrow({ where: { id: 1 } });

describe('setting the agency up', () => {
  it('changes what is there, and is on record', async () => {
    await room.perform(setUpAgency, input, room.visit(aoi));
    expect(await agency()).toMatchObject({
      name: 'Hibiki',
      locale: 'ja',
      country: 'JP',
      currency: 'JPY',
      teamChannelId: 'CINSIDE',
      slackTeamId: 'TAGENCY',
    });
    expect((await room.audits('agency')).at(-1)?.type).toBe('agency.set-up');
    expect((await room.effects('slack.home')).at(-1)?.payload).toEqual({
      slackUserId: 'UAOI',
      slackTeamId: 'TAGENCY',
    });
  });

  it('draws the cards that stand before the team again in its new language, and only then', async () => {
    const audience = { to: 'team' };
    await room.prisma.effect.create({
      data: {
        ...{ id: 'eff_team', key: 'eff_team', kind: 'slack.post', cause: 'evt_test', state: 'done' },
        queue: 'team',
        ...{
          payload: { notice: 'test', params: {}, audience },
          nextTryAt: new Date(0),
          createdAt: new Date(0),
        },
      },
    });
    await room.prisma.card.create({
      data: {
        ...{ effectId: 'eff_team', notice: 'test', subject: 'garden', params: {}, channelId: 'CTEAM' },
        ...{ ts: '1.1', postedAt: new Date(0) },
      },
    });
    await room.perform(setUpAgency, input, room.visit(aoi));
    expect(await room.effects('slack.redraw')).toEqual([]);
    await room.perform(setUpAgency, { ...input, locale: 'zh' }, room.visit(aoi));
    expect((await room.effects('slack.redraw')).map(({ payload }) => payload)).toEqual([
      { subject: 'garden' },
    ]);
    await room.perform(setUpAgency, input, room.visit(aoi));
  });

  it('says from which share on a change is signed; left out, a button is always enough', async () => {
    await room.perform(setUpAgency, { ...input, addendumFromPercent: 35 }, room.visit(aoi));
    expect((await agency()).addendumFromPercent).toBe(35);
    await room.perform(setUpAgency, input, room.visit(aoi));
    expect((await agency()).addendumFromPercent).toBeNull();
    const attempt = room.perform(setUpAgency, { ...input, addendumFromPercent: -1 }, room.visit(aoi));
    await expect(attempt).rejects.toMatchObject({ name: 'ZodError' });
  });

  it('begins it when there is none yet', async () => {
    await room.prisma.agency.delete({ where: { id: 1 } });
    await room.perform(setUpAgency, { ...input, teamChannel: undefined }, room.visit(aoi));
    expect(await agency()).toMatchObject({ slackTeamId: 'TAGENCY', teamChannelId: null });
  });

  it('a channel that a client reads is refused for the team', async () => {
    await room.seedEngagement();
    const attempt = room.perform(setUpAgency, { ...input, teamChannel: 'CKAWA' }, room.visit(aoi));
    await expect(attempt).rejects.toMatchObject({ code: 'agency.clientChannel', field: 'teamChannel' });
  });

  it('only owners may', async () => {
    const attempt = room.perform(setUpAgency, input, room.visit(mio));
    await expect(attempt).rejects.toMatchObject({ code: 'agency.ownersOnly' });
  });
});
