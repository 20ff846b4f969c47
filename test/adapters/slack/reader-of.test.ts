import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressOf, readerOf } from '../../../src/adapters/slack/reader-of.ts';
import { NeedsAHuman } from '../../../src/kernel/effect.ts';
import { aoi, haru, kawa, openStage, type Stage, teamChannel, tomo } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.engagement('eng_web', { locale: 'zh' });
});
afterAll(() => stage.close());
beforeEach(() =>
  stage.prisma.agency.update({ where: { id: 1 }, data: { teamChannelId: teamChannel, locale: 'en' } }),
);

const config = { teamChannelId: 'C0CONFIG', fallback: { locale: 'ja', timeZone: 'Asia/Tokyo' } } as const;
const reads = (audience: Parameters<typeof readerOf>[0]) => readerOf(audience, stage.prisma, config);
const client = { to: 'client', engagementId: 'eng_web' } as const;

describe('where an audience reads, and in which language', () => {
  test('a client: the present channel of the engagement, in its language', async () => {
    const at = new Date('2026-02-01T00:00:00Z');
    await stage.prisma.engagementChannel.create({
      data: { id: 'chn_old', engagementId: 'eng_web', channelId: 'C0OLD', since: at, until: at },
    });
    expect(await reads(client)).toEqual({ channelId: kawa, locale: 'zh' });
  });

  test('the team: the channel and language that were set up, else the configuration’s', async () => {
    expect(await reads({ to: 'team' })).toEqual({ channelId: teamChannel, locale: 'en' });
    await stage.prisma.agency.update({ where: { id: 1 }, data: { teamChannelId: null } });
    expect(await reads({ to: 'team' })).toEqual({ channelId: 'C0CONFIG', locale: 'en' });
  });

  test('one person: themselves, in the language that they chose, their client’s, or the agency’s', async () => {
    await stage.prisma.member.create({
      data: {
        id: 'mem_aoi',
        name: 'Aoi',
        slackUserId: aoi,
        slackTeamId: 'T1',
        role: 'owner',
        locale: 'zh',
        timeZone: 'Asia/Tokyo',
        createdAt: new Date('2026-01-01T00:00:00Z'),
      },
    });
    expect(await reads({ to: 'person', slackUserId: aoi })).toEqual({ channelId: aoi, locale: 'zh' });
    expect(await reads({ to: 'person', slackUserId: haru })).toEqual({ channelId: haru, locale: 'ja' });
    expect(await reads({ to: 'person', slackUserId: tomo })).toEqual({ channelId: tomo, locale: 'en' });
  });

  test('a channel without an engagement: itself, in the language that was chosen for it', async () => {
    expect(await reads({ to: 'channel', channelId: 'C0NEW', locale: 'zh' })).toEqual({
      channelId: 'C0NEW',
      locale: 'zh',
    });
  });
});

describe('nowhere to post', () => {
  test('the team without a channel is a matter for an owner, who is told where to choose one', async () => {
    await stage.prisma.agency.update({ where: { id: 1 }, data: { teamChannelId: null } });
    const address = addressOf({ to: 'team' }, stage.prisma, { fallback: config.fallback });
    await expect(address).rejects.toBeInstanceOf(NeedsAHuman);
    await expect(address).rejects.toThrow('/engawa setup');
  });

  test('an engagement without a channel: the remedy is one that there is', async () => {
    await stage.engagement('eng_nowhere');
    await stage.prisma.engagementChannel.deleteMany({ where: { engagementId: 'eng_nowhere' } });
    const address = addressOf({ to: 'client', engagementId: 'eng_nowhere' }, stage.prisma, config);
    await expect(address).rejects.toThrow(/eng_nowhere.*\/intake/);
    await expect(address).rejects.toBeInstanceOf(NeedsAHuman);
  });

  test('an engagement that is gone', async () => {
    const address = addressOf({ to: 'client', engagementId: 'eng_gone' }, stage.prisma, config);
    await expect(address).rejects.toBeInstanceOf(NeedsAHuman);
  });
});
