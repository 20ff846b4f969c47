import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import type { Carrier, Try } from '../../../src/kernel/carrier.ts';
import { InDoubt } from '../../../src/kernel/effect.ts';
import { attempt, kawa, openStage, ren, type Stage, teamChannel } from './stage.ts';

let stage: Stage;
let posts: Carrier;

beforeAll(async () => {
  stage = await openStage();
  await stage.engagement('eng_web');
  const found = (await stage.start()).carriers.find(({ effect }) => effect.kind === 'slack.post');
  if (found === undefined) throw new Error('nobody posts');
  posts = found;
});
afterAll(() => stage.close());

const about = (audience: object) => ({ notice: 'test.noted', params: { contactId: 'con_haru' }, audience });
const toClient = about({ to: 'client', engagementId: 'eng_web' });
const look = (payload: object, key: string, changes: Partial<Try> = {}) => {
  if (posts.repeat !== 'look-first') throw new Error('posts are repeated blindly');
  return posts.look(payload, attempt(key, changes));
};
const history = () => stage.workspace.journal.calls('conversations.history');

test('searches from a minute before the first try', async () => {
  const firstTriedMs = Date.now() - 5_000;
  await look(toClient, 'window', { firstTriedMs });
  expect(Number(history().at(-1)?.args['oldest'])).toBeCloseTo((firstTriedMs - 60_000) / 1_000, 2);
});

test('searches everything in a rehearsal, where messages carry the story’s time', async () => {
  const visit = { ...attempt('x').visit, now: Temporal.Instant.from('2020-01-01T00:00:00Z') };
  await look(toClient, 'rehearsal', { visit });
  expect(history().at(-1)?.args['oldest']).toBeUndefined();
});

test('finds a post in a channel that the engagement has left since', async () => {
  await posts.carry(toClient, attempt('moved'));
  const at = new Date();
  await stage.prisma.engagementChannel.updateMany({
    where: { engagementId: 'eng_web' },
    data: { until: at },
  });
  await stage.prisma.engagementChannel.create({
    data: { id: newId('chn'), engagementId: 'eng_web', channelId: teamChannel, since: at },
  });
  expect(await look(toClient, 'moved')).toMatchObject({ channelId: kawa });
});

test('a former channel whose id is gone does not keep it from looking', async () => {
  await stage.prisma.engagementChannel.create({
    data: {
      id: newId('chn'),
      engagementId: 'eng_web',
      channelId: 'C0GONE0001',
      since: new Date('2026-01-01'),
      until: new Date('2026-01-02'),
    },
  });
  expect(await look(toClient, 'nowhere')).toBeUndefined();
});

test.each(['channel_not_found', 'missing_scope', 'ratelimited', 'internal_error'])(
  'where it cannot look (%s) the doubt stays: nothing would say that the first try did not post',
  async (error) => {
    stage.workspace.faults.next('conversations.history', { kind: 'ok-false', error });
    await expect(look(about({ to: 'team' }), 'doubt')).rejects.toBeInstanceOf(InDoubt);
    stage.workspace.faults.clear();
    await expect(look({ ...about({ to: 'team' }), notice: 'unknown' }, 'doubt')).rejects.toBeInstanceOf(
      InDoubt,
    );
  },
);

test('a direct message is looked for in the conversation that an earlier receipt names, without asking Slack', async () => {
  const toRen = about({ to: 'person', slackUserId: ren });
  const receipt = await posts.carry(toRen, attempt('dm'));
  await stage.promised('eff_dm', toRen);
  await stage.prisma.effect.update({
    where: { id: 'eff_dm' },
    data: { receipt: JSON.parse(JSON.stringify(receipt)) },
  });
  const found = await look(toRen, 'dm');
  expect(found).toMatchObject({ ts: expect.any(String), channelId: expect.stringMatching(/^D/) });
  expect(receipt).toMatchObject(found ?? {});
  expect(stage.workspace.journal.calls('conversations.open')).toHaveLength(0);
});

test('a first direct message stays in doubt: nobody can say where to look, and a person decides', async () => {
  const toMio = about({ to: 'person', slackUserId: 'U0MIO00001' });
  await posts.carry(toMio, attempt('first'));
  await expect(look(toMio, 'first')).rejects.toThrow(/no earlier direct message to U0MIO00001/);
  await expect(look(toMio, 'first')).rejects.toBeInstanceOf(InDoubt);
  expect(stage.workspace.journal.calls('conversations.open')).toHaveLength(0);
});

test('all pages are searched', async () => {
  await posts.carry(about({ to: 'team' }), attempt('deep'));
  const [first] = Object.values(stage.workspace.state.messages)
    .flat()
    .filter(({ channel }) => channel === teamChannel);
  expect(first).toBeDefined();
  for (let nth = 0; nth < 230; nth += 1) await stage.posts(teamChannel, [{ label: `${nth}`, press: 'x' }]);
  const before = history().length;
  expect(await look(about({ to: 'team' }), 'deep')).toMatchObject({ channelId: teamChannel });
  expect(history().length - before).toBe(2);
});
