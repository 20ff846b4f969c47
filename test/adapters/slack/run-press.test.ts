import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { phrase } from '../../../src/kernel/phrase.ts';
import { refusals } from '../../../src/kernel/refusal.ts';
import { shortText } from '../../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../../src/surface/form.ts';
import { button } from '../../../src/surface/press.ts';
import { linkActionId } from '../../../src/surface/press-value.ts';
import { reply } from '../../../src/surface/reply.ts';
import { aoi, haru, kawa, openStage, type Stage, teamChannel } from './stage.ts';

const said = phrase({ en: 'In English', ja: '日本語で', zh: '用中文' });
const refuse = refusals('test', { no: { en: 'Not today.', ja: '本日はできません。', zh: '今天不行。' } });
const titleForm = form('title', {
  title: said(),
  submit: said(),
  context: z.object({}),
  fields: { title: shortText(said(), 50) },
});
const seen: { value: unknown; channelId: string | null; kind: string }[] = [];

const buttons = [
  button('test.say', z.object({ id: z.string() }), async ({ value, channelId, visit }) => {
    seen.push({ value, channelId, kind: visit.person.kind });
    return reply.say({ title: said() });
  }),
  button('test.open', z.object({}), async ({ visit, channelId }) =>
    reply.open(openForm(titleForm, { locale: visit.locale, context: {}, channelId })),
  ),
  button('test.done', z.object({}), async () => reply.done()),
  button('test.invalid', z.object({}), async () => reply.invalid({ title: said() })),
  button('test.refuse', z.object({}), async () => {
    throw refuse.no(undefined, 'title');
  }),
  button('test.busy', z.object({}), async () => {
    throw Object.assign(new Error('waited for a lock'), { name: 'Busy' });
  }),
];
let homes = 0;
const opens = phrase({ en: 'Open', ja: '開く', zh: '打开' });
const home = [
  {
    title: said(),
    buttons: [
      { press: 'test.say', label: said(), value: { id: 'at-home' } },
      { press: 'test.open', label: opens(), value: {} },
    ],
  },
];

let stage: Stage;
let slack: Awaited<ReturnType<Stage['start']>>;

beforeAll(async () => {
  stage = await openStage();
  await stage.engagement('eng_web');
  slack = await stage.start({
    buttons,
    forms: [onSubmit(titleForm, async () => reply.done())],
    homeOf: async () => {
      homes += 1;
      return home;
    },
  });
});
afterAll(() => stage.close());

async function presses(person: string, channelId: string, press: string, value: unknown = {}) {
  const ts = await stage.posts(channelId, [{ label: 'Press me', press, value }]);
  const before = stage.workspace.state.ephemerals.length;
  expect(await stage.workspace.asPerson(person).presses(channelId, ts, 'Press me')).toMatchObject({
    ok: true,
  });
  return () => stage.workspace.until(() => stage.workspace.state.ephemerals.slice(before)[0]);
}

test('the answer to a press is private, in the language of the engagement for a client', async () => {
  const said = await presses(haru, kawa, 'test.say', { id: 'mil_1' });
  expect(await said()).toMatchObject({ user: haru, channel: kawa, text: '日本語で' });
  expect(seen).toEqual([{ value: { id: 'mil_1' }, channelId: kawa, kind: 'contact' }]);
});

test('a press can open a modal', async () => {
  await presses(haru, kawa, 'test.open');
  const person = stage.workspace.asPerson(haru);
  expect((await stage.workspace.until(() => person.views().at(-1))).view.callback_id).toBe('title');
  await person.closes();
});

test('a press that is done says nothing, and the message stays', async () => {
  const before = stage.workspace.state.ephemerals.length;
  await presses(aoi, kawa, 'test.done');
  // What is answered to a later press is all there is.
  await (await presses(aoi, kawa, 'test.say', { id: 'mil_1' }))();
  expect(stage.workspace.state.ephemerals).toHaveLength(before + 1);
});

test('a refusal, wrong input and a busy database are said in words', async () => {
  expect((await (await presses(haru, kawa, 'test.refuse'))()).text).toContain('本日はできません。');
  expect((await (await presses(aoi, teamChannel, 'test.refuse'))()).text).toContain('Not today.');
  expect((await (await presses(aoi, teamChannel, 'test.invalid'))()).text).toContain('In English');
  expect((await (await presses(aoi, teamChannel, 'test.busy'))()).text).toContain('Nothing was changed');
});

test('a button that only opened an address is answered with nothing, whatever Slack reports of it', async () => {
  const before = stage.workspace.state.ephemerals.length;
  await presses(aoi, kawa, linkActionId('test.gone'));
  // What is answered to a later press is all there is.
  await (await presses(aoi, kawa, 'test.say', { id: 'mil_1' }))();
  expect(stage.workspace.state.ephemerals).toHaveLength(before + 1);
});

test('a button that nobody can read is out of date', async () => {
  expect((await (await presses(aoi, teamChannel, 'test.gone'))()).text).toContain('out of date');
  expect((await (await presses(aoi, teamChannel, 'test.say', { other: 'x' }))()).text).toContain(
    'out of date',
  );
  expect((await (await presses(aoi, teamChannel, 'test.say', 'text'))()).text).toContain('out of date');
});

test('on App Home the answer is a modal, and Home is drawn anew after it', async () => {
  const { homeOf } = { homeOf: home };
  expect(homeOf).toHaveLength(1);
  await slack.visitOf({ slackUserId: aoi, slackTeamId: slack.teamId, name: undefined, channelId: null });
  await slack.source.interpret({ event: { type: 'app_home_opened', user: aoi, tab: 'home' } });
  const person = stage.workspace.asPerson(aoi);
  expect(await person.pressesAtHome('In English')).toMatchObject({ ok: true });
  const modal = await stage.workspace.until(() => person.views().at(-1));
  expect(JSON.stringify(modal.view.blocks)).toContain('In English');
  expect(seen.at(-1)).toEqual({ value: { id: 'at-home' }, channelId: null, kind: 'member' });
  await stage.workspace.until(() => (homes === 2 ? true : undefined));
  await person.closes();
});

test('and anew after a form that was opened there', async () => {
  const person = stage.workspace.asPerson(aoi);
  expect(await person.pressesAtHome('Open')).toMatchObject({ ok: true });
  await stage.workspace.until(() => (homes === 3 ? person.views().at(-1) : undefined));
  await person.fills({ 'In English': 'Mended' });
  expect((await person.submits()).ok).toBe(true);
  await stage.workspace.until(() => (homes === 4 ? true : undefined));
});
