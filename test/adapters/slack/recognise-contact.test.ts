import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { recogniseContact, sameAddress } from '../../../src/adapters/slack/recognise-contact.ts';
import { attempt, clientTeam, createdAt, openStage, type Stage, yuki } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.engagement('eng_web');
});
afterAll(() => stage.close());
beforeEach(() =>
  stage.prisma.contact.update({
    where: { id: 'con_yuki' },
    data: { slackUserId: null, slackTeamId: null, email: 'Yuki@Kawa.example' },
  }),
);

const recognise = (changes: { email?: string; slackUserId?: string; engagementIds?: string[] } = {}) =>
  stage.perform(
    recogniseContact,
    {
      email: 'yuki@kawa.example',
      slackUserId: yuki,
      slackTeamId: clientTeam,
      engagementIds: ['eng_web'],
      ...changes,
    },
    attempt('x').visit,
  );
const yukiNow = () => stage.prisma.contact.findUniqueOrThrow({ where: { id: 'con_yuki' } });
const waiting = async (): Promise<number> => {
  const rows = await stage.prisma.$queryRaw`
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return z.array(z.unknown()).parse(rows).length;
};
const events = () => stage.prisma.audit.count({ where: { type: 'contact.recognised' } });

describe('a contact whom nobody has met in Slack', () => {
  test('is given the identity of who has the address, in the engagement’s record', async () => {
    const before = await events();
    await recognise({ email: ' YUKI@kawa.example ' });
    expect(await yukiNow()).toMatchObject({ slackUserId: yuki, slackTeamId: clientTeam });
    expect(await events()).toBe(before + 1);
    expect(await stage.prisma.audit.findFirst({ where: { type: 'contact.recognised' } })).toMatchObject({
      chain: 'eng_web',
    });
  });

  test('is given it once, however often and by whomever it is asked for', async () => {
    const before = await events();
    await recognise();
    await recognise({ slackUserId: 'U0LATER001' });
    expect(await yukiNow()).toMatchObject({ slackUserId: yuki });
    expect(await events()).toBe(before + 1);
  });

  test('is given to one of two who ask in the same moment', async () => {
    const before = await events();
    let both: Promise<unknown> = Promise.resolve();
    await stage.prisma.$transaction(async (tx) => {
      // Held, so that both have looked before either of them writes.
      await tx.$queryRaw`select 1 from contact where id = 'con_yuki' for update`;
      both = Promise.all([
        recognise({ slackUserId: 'U0FIRST001' }),
        recognise({ slackUserId: 'U0SECOND01' }),
      ]);
      await expect.poll(waiting, { interval: 10 }).toBe(2);
    });
    await both;
    expect((await yukiNow()).slackUserId).toMatch(/^U0(?:FIRST001|SECOND01)$/);
    expect(await events()).toBe(before + 1);
  });

  test('is not found by another address, nor in a channel of nobody', async () => {
    const before = await events();
    await recognise({ email: 'yuk_@kawa.example' });
    await recognise({ email: '%' });
    await recognise({ engagementIds: [] });
    expect(await yukiNow()).toMatchObject({ slackUserId: null });
    expect(await events()).toBe(before);
  });

  test('of another client is somebody else', async () => {
    await stage.prisma.client.create({
      data: { id: 'cli_umi', name: 'Umi', locale: 'en', country: 'JP', timeZone: 'Asia/Tokyo', createdAt },
    });
    await stage.engagement('eng_umi', { clientId: 'cli_umi', channelId: 'C0UMI' });
    await recognise({ engagementIds: ['eng_umi'] });
    expect(await yukiNow()).toMatchObject({ slackUserId: null });
  });
});

test.each([
  ['A@x.example ', ' a@X.example', true],
  ['a@x.example', 'b@x.example', false],
  ['a_b@x.example', 'aXb@x.example', false],
  [null, 'a@x.example', false],
])('%j and %j are the same address: %s', (one, other, same) => {
  expect(sameAddress(one, other)).toBe(same);
});
