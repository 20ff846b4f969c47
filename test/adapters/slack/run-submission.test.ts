import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { act, outcome } from '../../../src/kernel/act.ts';
import { TimeZone } from '../../../src/kernel/calendar.ts';
import { phrase } from '../../../src/kernel/phrase.ts';
import { refusals } from '../../../src/kernel/refusal.ts';
import { shortText } from '../../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../../src/surface/form.ts';
import { button } from '../../../src/surface/press.ts';
import { reply } from '../../../src/surface/reply.ts';
import { aoi, haru, kawa, openStage, type Stage } from './stage.ts';

const label = phrase({ en: 'Title', ja: '題名', zh: '标题' });
const said = phrase({ en: 'In English', ja: '日本語で', zh: '用中文' });
const refuse = refusals('test', { no: { en: 'Not today.', ja: '本日はできません。', zh: '今天不行。' } });
const titleForm = form('title', {
  title: label(),
  submit: label(),
  context: z.object({ id: z.string() }),
  fields: { title: shortText(label(), 50) },
});
const strict = act({
  name: 'test.strict',
  input: z.object({ title: TimeZone, hidden: z.string().optional() }),
  run: async () => outcome([], undefined),
});
const seen: unknown[] = [];

const answered = onSubmit(titleForm, async ({ values, context, channelId, visit }, { perform }) => {
  seen.push({ title: values.title, context, channelId, kind: visit.person.kind });
  switch (values.title) {
    case 'say':
      return reply.say({ title: said() });
    case 'open':
      return reply.open(
        openForm(titleForm, { locale: visit.locale, context, channelId, initial: { title: 'again' } }),
      );
    case 'done':
      return reply.done();
    case 'note':
      return reply.done({ title: said() });
    case 'refuse':
      throw refuse.no();
    case 'refuse field':
      throw refuse.no(undefined, 'title');
    case 'refuse elsewhere':
      throw refuse.no(undefined, 'budget');
    case 'crash':
      throw new Error('the plumbing burst');
    default:
      await perform(strict, { title: values.title }, visit);
      return reply.invalid({ title: said() });
  }
});
const opener = button('test.form', z.object({}), async ({ visit, channelId }) =>
  reply.open(openForm(titleForm, { locale: visit.locale, context: { id: 'mil_1' }, channelId })),
);

let stage: Stage;
let lines: Awaited<ReturnType<Stage['start']>>['lines'];

beforeAll(async () => {
  stage = await openStage();
  await stage.engagement('eng_web', { locale: 'en' });
  ({ lines } = await stage.start({ buttons: [opener], forms: [answered] }));
});
afterAll(() => stage.close());
afterEach(() => stage.workspace.asPerson(haru).closes({ all: true }));

async function submits(title: string) {
  const person = stage.workspace.asPerson(haru);
  const ts = await stage.posts(kawa, [{ label: 'Form', press: 'test.form' }]);
  await person.presses(kawa, ts, 'Form');
  await stage.workspace.until(() => person.views().at(-1));
  await person.fills({ Title: title });
  return { outcome: await person.submits(), person };
}
const top = (person: Awaited<ReturnType<typeof submits>>['person']) =>
  JSON.stringify(person.views().at(-1)?.view.blocks ?? null);

test('words take the place of the form', async () => {
  const { outcome, person } = await submits('say');
  expect(outcome.ok).toBe(true);
  expect(person.views()).toHaveLength(1);
  expect(top(person)).toContain('In English');
});

test('the form knows what it is about, where it was opened, and who submits, whose team Slack puts elsewhere', async () => {
  await submits('say');
  expect(seen.at(-1)).toEqual({ title: 'say', context: { id: 'mil_1' }, channelId: kawa, kind: 'contact' });
});

test('another form takes its place', async () => {
  const { person } = await submits('open');
  expect(top(person)).toContain('again');
});

test('what is done closes the form, and its note comes privately after it', async () => {
  expect((await submits('done')).person.views()).toHaveLength(0);
  const before = stage.workspace.state.ephemerals.length;
  expect((await submits('note')).person.views()).toHaveLength(0);
  const note = await stage.workspace.until(() => stage.workspace.state.ephemerals.slice(before)[0]);
  expect(note).toMatchObject({ user: haru, channel: kawa, text: 'In English' });
});

test('errors stand under their fields', async () => {
  expect((await submits('Asia/Tokyo')).outcome.fieldErrors).toEqual({ Title: 'In English' });
  expect((await submits('refuse field')).outcome.fieldErrors).toEqual({ Title: 'Not today.' });
});

test('what an act does not take stands under the field, too', async () => {
  expect((await submits('Mars/Base')).outcome.fieldErrors).toEqual({
    Title: 'Please enter a time zone such as Asia/Tokyo or Europe/Berlin.',
  });
});

test.each([
  ['refuse', 'Not today.'],
  ['refuse elsewhere', 'Not today.'],
  ['crash', 'Something went wrong'],
])('%s: words on top of the form, which keeps what was entered', async (title, words) => {
  const { person } = await submits(title);
  expect(top(person)).toContain(words);
  expect(person.views()).toHaveLength(2);
  await person.closes();
  expect(person.views().at(-1)?.view.callback_id).toBe('title');
});

test('a surprise is logged with who and what, and the number that the person reads', async () => {
  const { person } = await submits('crash');
  const about = lines.findLast(({ message }) => message === 'a surprise')?.about;
  expect(about).toMatchObject({ formId: 'title', slackUserId: haru });
  expect(top(person)).toContain(z.object({ errorId: z.string() }).parse(about).errorId);
});

test('without a channel the note comes as a direct message', async () => {
  const { person } = await submits('say');
  await person.closes({ all: true });
  const before = stage.workspace.journal.calls('chat.postMessage').length;
  stage.workspace.faults.next('chat.postEphemeral', { kind: 'ok-false', error: 'user_not_in_channel' });
  await submits('note');
  await expect
    .poll(() => stage.workspace.journal.calls('chat.postMessage').slice(before).at(-1)?.args['channel'])
    .toBe(haru);
});

test('a form of an earlier version is out of date', async () => {
  const person = stage.workspace.asPerson(aoi);
  const stale = form('title', {
    title: label(),
    submit: label(),
    context: z.object({}),
    fields: { title: shortText(label(), 50) },
  });
  const openStale = button('test.stale', z.object({}), async () =>
    reply.open(openForm(stale, { locale: 'en', context: {}, channelId: null })),
  );
  await stage.start({ buttons: [openStale], forms: [answered] });
  const ts = await stage.posts(kawa, [{ label: 'Stale', press: 'test.stale' }]);
  await person.presses(kawa, ts, 'Stale');
  await stage.workspace.until(() => person.views().at(-1));
  await person.fills({ Title: 'say' });
  await person.submits();
  expect(JSON.stringify(person.views().at(-1)?.view.blocks)).toContain('out of date');
});
