import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { phrase } from '../../../src/kernel/phrase.ts';
import { refusals } from '../../../src/kernel/refusal.ts';
import { shortText } from '../../../src/surface/field.ts';
import { form, openForm } from '../../../src/surface/form.ts';
import { reply } from '../../../src/surface/reply.ts';
import { engagementWord, type SlashCommand, word } from '../../../src/surface/slash-command.ts';
import { signed } from './signed.ts';
import {
  agency,
  aoi,
  clientTeam,
  haru,
  kawa,
  openStage,
  originOf,
  ren,
  type Stage,
  teamChannel,
} from './stage.ts';

const said = phrase({ en: 'In English', ja: '日本語で', zh: '用中文' });
const refuse = refusals('test', { no: { en: 'Not today.', ja: '本日はできません。', zh: '今天不行。' } });
const titleForm = form('title', {
  title: said(),
  submit: said(),
  context: z.object({}),
  fields: { title: shortText(said(), 50) },
});
const calls: { person: string; channelId: string | null }[] = [];

const commands: SlashCommand[] = [
  {
    name: '/milestone',
    does: said(),
    words: [
      word('', said(), async ({ visit, channelId }) => {
        calls.push({ person: visit.person.name, channelId });
        return reply.say({ title: said() });
      }),
      word('open', said(), async ({ visit, channelId }) =>
        reply.open(openForm(titleForm, { locale: visit.locale, context: {}, channelId })),
      ),
      word('done', said(), async () =>
        reply.done({ title: phrase({ en: 'Done now', ja: '完了', zh: '完成' })() }),
      ),
      word('silent', said(), async () => reply.done()),
      word('refuse', said(), async () => {
        throw refuse.no();
      }),
      word('crash', said(), async () => {
        throw new Error('the plumbing burst');
      }),
      word('broken', said(), async () =>
        reply.open({ type: 'modal', title: { type: 'plain_text', text: '' }, blocks: [] }),
      ),
      word('now and then', said(), async () =>
        reply.say({ title: phrase({ en: 'Two words', ja: '二語', zh: '两个词' })() }),
      ),
      engagementWord('about', said(), async (_call, engagement) =>
        reply.say({
          title: phrase({ en: 'About {name}', ja: '{name} の件', zh: '关于{name}' })({
            name: engagement.name,
          }),
        }),
      ),
    ],
  },
  { name: '/engawa', does: said(), words: [word('help', said(), async () => reply.say({ title: said() }))] },
];

let stage: Stage;
let lines: Awaited<ReturnType<Stage['start']>>['lines'];
let url: string;

beforeAll(async () => {
  stage = await openStage();
  ({ lines, url } = await stage.start({ commands }));
});
afterAll(() => stage.close());

const types = async (text: string, { person = aoi, channelId = teamChannel } = {}) => {
  const before = stage.workspace.state.ephemerals.length;
  const outcome = await stage.workspace.asPerson(person).types(channelId, text);
  expect(outcome).toMatchObject({ ok: true });
  return { ephemeral: () => stage.workspace.until(() => stage.workspace.state.ephemerals.slice(before)[0]) };
};
const textAfter = async (typed: string, where = {}) => (await (await types(typed, where)).ephemeral()).text;

describe('what a slash command answers', () => {
  test('words are said privately, in the channel where it was typed', async () => {
    const shown = await (await types('/milestone', { channelId: kawa })).ephemeral();
    expect(shown).toMatchObject({ channel: kawa, user: aoi });
    expect(shown.text).toContain('In English');
    expect(calls).toEqual([{ person: 'Aoi Tanaka', channelId: kawa }]);
  });

  test('a modal is opened', async () => {
    await types('/milestone open');
    const modal = await stage.workspace.until(() => stage.workspace.asPerson(aoi).views().at(-1));
    expect(modal.view.callback_id).toBe('title');
    await stage.workspace.asPerson(aoi).closes();
  });

  test('what is done says its note, or nothing', async () => {
    expect(await textAfter('/milestone done')).toContain('Done now');
    const before = stage.workspace.state.ephemerals.length;
    await types('/milestone silent');
    // What is answered to a later command is all there is.
    expect(await textAfter('/milestone done')).toContain('Done now');
    expect(stage.workspace.state.ephemerals).toHaveLength(before + 1);
  });

  test('an unknown word is answered with the list', async () => {
    const text = await textAfter('/milestone dance');
    expect(text).toContain('dance');
    expect(text).toContain('/milestone open');
  });

  test('words of several parts, full-width letters and capitals are understood', async () => {
    expect(await textAfter('/milestone NOW  and　then')).toContain('Two words');
    expect(await textAfter('/milestone ｄｏｎｅ')).toContain('Done now');
  });

  test('every command is reachable through /engawa', async () => {
    expect(await textAfter('/engawa milestone done')).toContain('Done now');
    expect(await textAfter('/engawa dance')).toContain('dance');
  });

  test('a command that nobody knows is answered with help', async () => {
    expect(await textAfter('/dance')).toContain('What Engawa can do');
  });
});

describe('what goes wrong', () => {
  test('a refusal is said in the language of the person', async () => {
    expect(await textAfter('/milestone refuse')).toContain('Not today.');
    await stage.prisma.member.updateMany({ where: { slackUserId: aoi }, data: { locale: 'ja' } });
    expect(await textAfter('/milestone refuse')).toContain('本日はできません。');
    await stage.prisma.member.updateMany({ where: { slackUserId: aoi }, data: { locale: 'zh' } });
    expect(await textAfter('/milestone refuse')).toContain('今天不行。');
    await stage.prisma.member.updateMany({ where: { slackUserId: aoi }, data: { locale: 'en' } });
  });

  test('a surprise shows a number, which the log has too, and not the error itself', async () => {
    const text = await textAfter('/milestone crash');
    const line = lines.find(({ message }) => message === 'a surprise');
    const { errorId } = z.object({ errorId: z.string() }).parse(line?.about);
    expect(text).toContain(errorId);
    expect(text).not.toContain('plumbing');
  });

  test('a view that Slack refuses becomes words, too', async () => {
    expect(await textAfter('/milestone broken')).toContain('Something went wrong');
  });

  test('a trigger that has run out becomes words', async () => {
    stage.workspace.faults.next('views.open', { kind: 'ok-false', error: 'expired_trigger_id' });
    expect(await textAfter('/milestone open')).toContain('took too long');
  });

  test('somebody of another workspace is told that commands are for the team', async () => {
    const heard: string[] = [];
    const ear = createServer((request, response) => {
      request.setEncoding('utf8').on('data', (part: string) => heard.push(part));
      request.on('end', () => response.end('ok'));
    }).listen(0, '127.0.0.1');
    await once(ear, 'listening');
    const body = new URLSearchParams({
      command: '/milestone',
      text: '',
      user_id: haru,
      team_id: clientTeam,
      channel_id: kawa,
      trigger_id: '1',
      response_url: originOf(ear),
    });
    const before = calls.length;
    expect((await signed(url, body.toString(), stage.workspace.signingSecret)).status).toBe(200);
    await expect.poll(() => heard.join('')).toContain('メンバー専用');
    expect(calls).toHaveLength(before);
    ear.close();
  });
});

describe('words about an engagement', () => {
  test('with no engagement at all the person reads what to do', async () => {
    expect(await textAfter('/milestone about', { person: ren })).toContain('/intake');
  });

  test('the only engagement of the channel is known', async () => {
    await stage.engagement('eng_web', { name: 'Website' });
    await stage.engagement('eng_old', { name: 'Old one', status: 'closed' });
    expect(await textAfter('/milestone about', { channelId: kawa })).toContain('About Website');
  });

  test('elsewhere a modal asks, and the word goes on with what was picked', async () => {
    const person = stage.workspace.asPerson(aoi);
    await types('/milestone about');
    await stage.workspace.until(() => person.views().at(-1));
    await person.fills({ Project: 'Kawa Foods · Website' });
    expect(await person.submits()).toMatchObject({ ok: true });
    expect(JSON.stringify(person.views().at(-1)?.view.blocks)).toContain('About Website');
    await person.closes({ all: true });
  });

  test('with several in one channel those are offered, and one that was closed meanwhile is refused', async () => {
    await stage.engagement('eng_app', { name: 'App' });
    await stage.engagement('eng_else', { name: 'Elsewhere', channelId: 'C0OTHER' });
    const person = stage.workspace.asPerson(aoi);
    await types('/milestone about', { channelId: kawa });
    const asked = await stage.workspace.until(() => person.views().at(-1));
    expect(JSON.stringify(asked.view.blocks)).toContain('App');
    expect(JSON.stringify(asked.view.blocks)).not.toContain('Elsewhere');
    await person.fills({ Project: 'Kawa Foods · App' });
    await stage.prisma.engagement.update({ where: { id: 'eng_app' }, data: { status: 'closed' } });
    expect((await person.submits()).fieldErrors?.['Project']).toContain('closed');
    await person.closes({ all: true });
  });
});

test('a member is met at first sight, with the role that the configuration gives', async () => {
  const members = await stage.prisma.member.findMany({ orderBy: { slackUserId: 'asc' } });
  expect(
    members.map(({ slackUserId, slackTeamId, role, name, timeZone }) => [
      slackUserId,
      slackTeamId,
      role,
      name,
      timeZone,
    ]),
  ).toEqual([
    [aoi, agency, 'owner', 'Aoi Tanaka', 'Asia/Tokyo'],
    [ren, agency, 'member', 'Ren Mori', 'Asia/Tokyo'],
  ]);
});
