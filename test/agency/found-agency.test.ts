import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { foundAgency } from '../../src/agency/found-agency.ts';
import { openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.prisma.agency.deleteMany();
  await room.prisma.member.deleteMany();
});

const given = {
  name: 'Hibiki',
  locale: 'ja',
  timeZone: 'Asia/Tokyo',
  country: 'JP',
  currency: 'JPY',
  slackTeamId: 'T1',
  teamChannelId: null,
} as const;
const found = (
  values: Partial<Record<'name' | 'slackTeamId' | 'teamChannelId', string>> & {
    people?: { slackUserId: string; name: string; role: 'owner' | 'lead' }[];
    issuer?: Record<string, string>;
  } = {},
) => room.perform(foundAgency, { ...given, ...values }, room.visit());
const agency = () => room.prisma.agency.findUniqueOrThrow({ where: { id: 1 } });

describe('the first start', () => {
  it('founds the agency from what it is given', async () => {
    await found({
      issuer: { legalName: 'Hibiki K.K.' },
      people: [{ slackUserId: 'U1', name: 'Aoi', role: 'owner' }],
    });
    expect(await agency()).toMatchObject({ ...given, issuer: { legalName: 'Hibiki K.K.' } });
    expect(await room.prisma.member.findMany()).toMatchObject([
      { slackUserId: 'U1', slackTeamId: 'T1', role: 'owner', locale: 'ja' },
    ]);
  });

  it('of two processes founds one', async () => {
    await Promise.all([found(), found({ name: 'Other' })]);
    expect(await room.prisma.agency.count()).toBe(1);
  });
});

describe('a later start', () => {
  it('changes nothing that somebody may have set since', async () => {
    await found({ teamChannelId: 'C1', people: [{ slackUserId: 'U1', name: 'Aoi', role: 'lead' }] });
    await room.prisma.member.updateMany({ data: { role: 'owner' } });
    await found({
      name: 'Renamed',
      slackTeamId: 'T2',
      teamChannelId: 'C2',
      people: [{ slackUserId: 'U1', name: 'Aoi', role: 'lead' }],
    });
    expect(await agency()).toMatchObject({ name: 'Hibiki', slackTeamId: 'T1', teamChannelId: 'C1' });
    expect((await room.prisma.member.findFirstOrThrow({ where: { slackTeamId: 'T1' } })).role).toBe('owner');
  });

  it('fills in the team channel and the workspace that were not known before', async () => {
    await found();
    await room.prisma.agency.updateMany({ data: { slackTeamId: null } });
    await found({ slackTeamId: 'T2', teamChannelId: 'C2' });
    expect(await agency()).toMatchObject({ slackTeamId: 'T2', teamChannelId: 'C2' });
  });
});
