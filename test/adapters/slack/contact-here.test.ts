import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agency, clientTeam, createdAt, haru, kawa, openStage, type Stage, yuki } from './stage.ts';

let stage: Stage;
let visitOf: Awaited<ReturnType<Stage['start']>>['visitOf'];

beforeAll(async () => {
  stage = await openStage();
  ({ visitOf } = await stage.start());
  await stage.prisma.client.create({
    data: { id: 'cli_umi', name: 'Umi', locale: 'zh', country: 'JP', timeZone: 'Asia/Tokyo', createdAt },
  });
  await stage.engagement('eng_web');
  await stage.engagement('eng_umi', { clientId: 'cli_umi', channelId: 'C0UMI', locale: 'zh' });
});
afterAll(() => stage.close());

const at = (slackUserId: string, channelId: string | null) =>
  visitOf({ slackUserId, slackTeamId: clientTeam, name: 'from the request', channelId });
const contact = (id: string, more: object) =>
  stage.prisma.contact.create({ data: { id, clientId: 'cli_umi', name: id, createdAt, ...more } });
const recognised = () => stage.prisma.audit.count({ where: { type: 'contact.recognised' } });

describe('one person of several clients', () => {
  test('is recognised by address in each of their channels, once', async () => {
    await contact('con_haru_umi', { email: 'haru@kawa.example' });
    expect((await at(haru, kawa)).person).toMatchObject({ id: 'con_haru', clientId: 'cli_kawa' });
    for (let time = 0; time < 2; time += 1)
      expect(await at(haru, 'C0UMI')).toMatchObject({
        locale: 'zh',
        person: { id: 'con_haru_umi', clientId: 'cli_umi' },
      });
    expect(await recognised()).toBe(1);
    expect((await at(haru, kawa)).person).toMatchObject({ id: 'con_haru' });
  });

  test('in a channel of both, is the one who was known first', async () => {
    await stage.engagement('eng_shared', { channelId: 'C0BOTH' });
    await stage.engagement('eng_shared_umi', { clientId: 'cli_umi', channelId: 'C0BOTH', locale: 'zh' });
    await stage.prisma.contact.update({
      where: { id: 'con_haru_umi' },
      data: { createdAt: new Date('2026-03-01T00:00:00Z') },
    });
    expect(await at(haru, 'C0BOTH')).toMatchObject({ locale: 'ja', person: { id: 'con_haru' } });
  });

  test('of a client that has left the channel, nobody is recognised there any more', async () => {
    await contact('con_yuki_umi', { email: 'yuki@kawa.example' });
    await stage.engagement('eng_past', { clientId: 'cli_umi', channelId: 'C0PAST' });
    await stage.prisma.engagementChannel.updateMany({
      where: { engagementId: 'eng_past' },
      data: { until: createdAt },
    });
    expect((await at(yuki, 'C0PAST')).person.kind).toBe('guest');
    expect((await at(yuki, 'C0UMI')).person).toMatchObject({ id: 'con_yuki_umi' });
  });
});

describe('somebody chosen in a form', () => {
  test('is met under the name that Slack knows, and only in the client’s channel', async () => {
    await contact('con_tomo', { slackUserId: 'U0TOMO0001', name: 'U0TOMO0001' });
    expect((await at('U0TOMO0001', null)).person.kind).toBe('guest');
    const [first, second] = await Promise.all([at('U0TOMO0001', 'C0UMI'), at('U0TOMO0001', 'C0UMI')]);
    expect(first.person).toMatchObject({ kind: 'contact', id: 'con_tomo', name: 'Tomo Abe' });
    expect(second.person).toEqual(first.person);
  });

  test('or in their direct messages, under a card about the client’s project', async () => {
    await contact('con_mei', { slackUserId: 'U0MEI', name: 'U0MEI' });
    await contact('con_mei_kawa', { clientId: 'cli_kawa', slackUserId: 'U0MEI', slackTeamId: clientTeam });
    for (const [nth, engagementId] of ['eng_umi', 'eng_web'].entries()) {
      const effectId = `eff_mei${nth}`;
      await stage.promised(effectId, {
        ...{ notice: 'test.noted', params: {} },
        audience: { to: 'client', engagementId },
      });
      await stage.prisma.effect.update({ where: { id: effectId }, data: { receipt: { direct: 'U0MEI' } } });
      await stage.prisma.card.create({
        data: {
          ...{ effectId, notice: 'test.noted', subject: 'x', params: {}, postedAt: createdAt },
          ...{ channelId: 'D0MEI', ts: `${nth}.1` },
        },
      });
    }
    const under = (messageTs: string, slackUserId = 'U0MEI') =>
      visitOf({
        slackUserId,
        slackTeamId: clientTeam,
        name: 'Mei',
        channelId: 'D0MEI',
        messageTs,
      });
    expect((await under('1.1')).person).toMatchObject({ id: 'con_mei_kawa' });
    expect(await under('0.1')).toMatchObject({
      locale: 'zh',
      person: { id: 'con_mei', clientId: 'cli_umi' },
    });
    expect((await under('0.1', 'U0NOBODY')).person.kind).toBe('guest');
  });

  test('and known by team from then on: the same user id elsewhere is somebody else', async () => {
    const elsewhere = await visitOf({
      slackUserId: 'U0TOMO0001',
      slackTeamId: 'T0OTHER',
      name: undefined,
      channelId: 'C0UMI',
    });
    expect(elsewhere.person).toMatchObject({ kind: 'guest', id: 'T0OTHER:U0TOMO0001' });
  });
});

test('the agency’s own people are never a client’s contacts', async () => {
  await contact('con_aoi', { email: 'aoi@hibiki.example' });
  const { person } = await visitOf({
    slackUserId: 'U0AOI00001',
    slackTeamId: agency,
    name: undefined,
    channelId: 'C0UMI',
  });
  expect(person.kind).toBe('member');
});
