import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  agency,
  aoi,
  clientTeam,
  haru,
  kawa,
  openStage,
  ren,
  type Stage,
  teamChannel,
  tomo,
  yuki,
} from './stage.ts';

let stage: Stage;
let visitOf: Awaited<ReturnType<Stage['start']>>['visitOf'];

beforeAll(async () => {
  stage = await openStage();
  ({ visitOf } = await stage.start({ times: { directoryDeadlineMs: 10_000 } }));
  await stage.engagement('eng_web', { locale: 'zh' });
});
afterAll(() => stage.close());
beforeEach(() => stage.workspace.faults.clear());

const at = (slackUserId: string, slackTeamId: string, channelId: string | null = kawa) =>
  visitOf({ slackUserId, slackTeamId, name: 'from the request', channelId });
const audits = () => stage.prisma.audit.findMany({ orderBy: { seq: 'asc' } });

describe('members', () => {
  test('are met once, with what Slack knows of them, and recorded', async () => {
    const [first, second] = await Promise.all([at(aoi, agency), at(aoi, agency)]);
    expect(first.person).toMatchObject({ kind: 'member', role: 'owner', name: 'Aoi Tanaka' });
    expect(second.person).toEqual(first.person);
    expect((await audits()).filter(({ type }) => type === 'member.met')).toHaveLength(1);
  });

  test('speak their own language, wherever they are', async () => {
    await stage.prisma.member.updateMany({
      where: { slackUserId: aoi },
      data: { locale: 'ja', role: 'finance' },
    });
    expect(await at(aoi, agency)).toMatchObject({ locale: 'ja', person: { role: 'finance' } });
  });

  test('guests in the agency’s workspace are members like others', async () => {
    const user = stage.workspace.state.users['U0SORA0001'];
    if (user !== undefined) user.is_restricted = true;
    expect((await at('U0SORA0001', agency)).person).toMatchObject({ kind: 'member', role: 'member' });
  });

  test('are let in when Slack is slow or does not know them, and are mended when it answers', async () => {
    const { visitOf: hurried } = await stage.start({ times: { directoryDeadlineMs: 50 } });
    stage.workspace.faults.next('users.info', { kind: 'delay', ms: 1_500 });
    const visit = await hurried({ slackUserId: ren, slackTeamId: agency, name: 'ren', channelId: null });
    expect(visit).toMatchObject({ locale: 'en', person: { name: 'ren', role: 'member' } });
    await expect
      .poll(() => stage.prisma.member.findFirst({ where: { slackUserId: ren } }))
      .toMatchObject({ name: 'Ren Mori' });
    expect((await at('U0UNKNOWN', agency)).person).toMatchObject({
      kind: 'member',
      name: 'from the request',
    });
  });

  test('the same user id of another workspace is somebody else', async () => {
    expect((await at(aoi, 'T0OTHER')).person).toMatchObject({ kind: 'guest', id: `T0OTHER:${aoi}` });
    expect((await at(haru, 'T0OTHER')).person.kind).toBe('guest');
  });
});

describe('contacts', () => {
  test('chosen by Slack user alone are met when they act in their client’s channel, and nowhere else', async () => {
    const createdAt = new Date('2026-11-23T01:00:00Z');
    await stage.prisma.contact.create({
      data: { id: 'con_new', clientId: 'cli_kawa', name: 'U0NEW', slackUserId: 'U0NEW', createdAt },
    });
    expect((await at('U0NEW', clientTeam, null)).person.kind).toBe('guest');
    expect((await at('U0NEW', clientTeam)).person).toMatchObject({
      kind: 'contact',
      id: 'con_new',
      name: 'from the request',
      slackTeamId: clientTeam,
    });
    expect((await at('U0NEW', 'T0OTHER')).person.kind).toBe('guest');
  });

  test('are known by user and team, and read the engagement’s language', async () => {
    expect(await at(haru, clientTeam)).toMatchObject({
      locale: 'zh',
      person: { kind: 'contact', id: 'con_haru', clientId: 'cli_kawa' },
    });
  });

  test('elsewhere they keep their identity and read their client’s language', async () => {
    expect(await at(haru, clientTeam, null)).toMatchObject({ locale: 'ja', person: { id: 'con_haru' } });
  });

  test('are those of the client whose channel it is', async () => {
    await stage.prisma.client.create({
      data: {
        id: 'cli_two',
        name: 'Two',
        locale: 'en',
        country: 'JP',
        timeZone: 'Asia/Tokyo',
        createdAt: new Date(),
      },
    });
    await stage.prisma.contact.create({
      data: {
        id: 'con_haru2',
        clientId: 'cli_two',
        name: 'Haru',
        slackUserId: haru,
        slackTeamId: clientTeam,
        createdAt: new Date(),
      },
    });
    await stage.engagement('eng_two', { clientId: 'cli_two', channelId: teamChannel, locale: 'en' });
    expect(await at(haru, clientTeam, teamChannel)).toMatchObject({
      locale: 'en',
      person: { id: 'con_haru2', clientId: 'cli_two' },
    });
    expect(await at(haru, clientTeam, kawa)).toMatchObject({ person: { id: 'con_haru' } });
  });
});

describe('recognising a contact by e-mail', () => {
  test('somebody without an engagement in this channel is not recognised', async () => {
    expect((await at(yuki, clientTeam, 'C0NOWHERE')).person.kind).toBe('guest');
    expect((await at(yuki, clientTeam, null)).person.kind).toBe('guest');
  });

  test('the address decides once, whatever its case, and the event is on record', async () => {
    const [first, second] = await Promise.all([at(yuki, clientTeam), at(yuki, clientTeam)]);
    expect(first).toMatchObject({
      locale: 'zh',
      person: { kind: 'contact', id: 'con_yuki', slackUserId: yuki },
    });
    expect(second.person).toEqual(first.person);
    expect(await stage.prisma.contact.findUnique({ where: { id: 'con_yuki' } })).toMatchObject({
      slackUserId: yuki,
      slackTeamId: clientTeam,
    });
    expect((await audits()).filter(({ type }) => type === 'contact.recognised')).toMatchObject([
      { chain: 'eng_web' },
    ]);
  });

  test('an identity is never replaced by somebody with the same address', async () => {
    const user = stage.workspace.state.users[tomo];
    if (user !== undefined) user.email = 'haru@kawa.example';
    expect((await at(tomo, clientTeam)).person).toMatchObject({ kind: 'guest', name: 'Tomo Abe' });
    expect(await stage.prisma.contact.findUnique({ where: { id: 'con_haru' } })).toMatchObject({
      slackUserId: haru,
    });
  });

  test('an address with wildcards matches nobody', async () => {
    await stage.prisma.contact.create({
      data: {
        id: 'con_nana',
        clientId: 'cli_kawa',
        name: 'Nana',
        email: 'nana@kawa.example',
        createdAt: new Date(),
      },
    });
    await stage.prisma.slackPerson.create({
      data: {
        slackUserId: 'U0EVIL0001',
        slackTeamId: clientTeam,
        name: 'Eve',
        email: '%@kawa.example',
        seenAt: new Date(),
      },
    });
    expect((await at('U0EVIL0001', clientTeam)).person.kind).toBe('guest');
    expect((await stage.prisma.contact.findUnique({ where: { id: 'con_nana' } }))?.slackUserId).toBeNull();
  });
});

test('a guest in a channel without engagement reads the language that was chosen for the channel', async () => {
  await stage.promised('eff_1', {
    notice: 'x',
    params: {},
    audience: { to: 'channel', channelId: 'C0NEW', locale: 'ja' },
  });
  await stage.prisma.card.create({
    data: {
      effectId: 'eff_1',
      notice: 'x',
      subject: 'x',
      params: {},
      channelId: 'C0NEW',
      ts: '1.1',
      postedAt: new Date(),
    },
  });
  expect(await at('U0NOBODY', 'T0OTHER', 'C0NEW')).toMatchObject({ locale: 'ja' });
  expect(await at('U0NOBODY', 'T0OTHER', 'C0ELSE')).toMatchObject({ locale: 'en' });
});

test('what Slack said is kept for a day and asked again after it, without keeping the person waiting', async () => {
  const asked = () =>
    stage.workspace.journal.calls('users.info').filter(({ args }) => args['user'] === tomo).length;
  const before = asked();
  await at(tomo, clientTeam);
  expect(asked()).toBe(before);
  const id = { slackUserId: tomo, slackTeamId: clientTeam };
  await stage.prisma.slackPerson.update({
    where: { slackUserId_slackTeamId: id },
    data: { name: 'Old name', seenAt: new Date(Date.now() - 90_000_000) },
  });
  // Slow enough that the visit would be seen to wait for it.
  stage.workspace.faults.next('users.info', { kind: 'delay', ms: 1_500 });
  expect((await at(tomo, clientTeam)).person.name).toBe('Old name');
  await expect.poll(asked).toBeGreaterThan(before);
  await expect.poll(async () => (await at(tomo, clientTeam)).person.name).toBe('Tomo Abe');
});
