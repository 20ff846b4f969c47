import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { phrase } from '../../../src/kernel/phrase.ts';
import { shortText } from '../../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../../src/surface/form.ts';
import { button } from '../../../src/surface/press.ts';
import { reply } from '../../../src/surface/reply.ts';
import { word } from '../../../src/surface/slash-command.ts';
import { signed } from './signed.ts';
import { agency, aoi, openStage, type Stage, teamChannel } from './stage.ts';

const said = phrase({ en: 'Title', ja: '題名', zh: '标题' });
const titleForm = form('title', {
  title: said(),
  submit: said(),
  context: z.object({}),
  fields: { title: shortText(said(), 50) },
});

let stage: Stage;
let url: string;
const done: string[] = [];
/** What each handler waits for, so that a test sees what was acknowledged before. */
let gate: Promise<void> = Promise.resolve();
let open: () => void = () => undefined;
const shut = (): void => {
  atGate.length = 0;
  gate = new Promise((resolve) => {
    open = resolve;
  });
};
const atGate: string[] = [];
const arrived = (what: string) => expect.poll(() => atGate).toContain(what);
const passes = async (what: string): Promise<void> => {
  atGate.push(what);
  await gate;
  done.push(what);
};

beforeAll(async () => {
  stage = await openStage();
  ({ url } = await stage.start({
    commands: [
      {
        name: '/engawa',
        does: said(),
        words: [
          word('help', said(), async () => {
            await passes('command');
            return reply.done();
          }),
          word('form', said(), async ({ visit }) =>
            reply.open(openForm(titleForm, { locale: visit.locale, context: {}, channelId: null })),
          ),
        ],
      },
    ],
    buttons: [
      button('test.press', z.object({}), async () => {
        await passes('press');
        return reply.done();
      }),
    ],
    forms: [
      onSubmit(titleForm, async () => {
        await passes('submission');
        return reply.done();
      }),
    ],
    closings: [{ formId: 'title', closed: () => passes('closing') }],
  }));
});
afterAll(() => stage.close());

const people = { user: { id: aoi, team_id: agency }, team: { id: agency }, trigger_id: '1' };
const sends = (payload: object) =>
  signed(
    url,
    new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    stage.workspace.signingSecret,
  );

test('a command is acknowledged before it is worked on', async () => {
  shut();
  expect(await stage.workspace.asPerson(aoi).types(teamChannel, '/engawa help')).toMatchObject({ ok: true });
  expect(done).toEqual([]);
  open();
  await expect.poll(() => done.splice(0)).toEqual(['command']);
});

test('a press is acknowledged before it is worked on', async () => {
  const ts = await stage.posts(teamChannel, [{ label: 'Press me', press: 'test.press' }]);
  shut();
  expect(await stage.workspace.asPerson(aoi).presses(teamChannel, ts, 'Press me')).toMatchObject({
    ok: true,
  });
  expect(done).toEqual([]);
  open();
  await expect.poll(() => done.splice(0)).toEqual(['press']);
});

test('a submission is acknowledged when it is done, because errors travel with the acknowledgement', async () => {
  const person = stage.workspace.asPerson(aoi);
  await person.types(teamChannel, '/engawa form');
  await stage.workspace.until(() => person.views().at(-1));
  await person.fills({ Title: 'x' });
  shut();
  let answered = false;
  const submitting = person.submits().finally(() => {
    answered = true;
  });
  // What is acknowledged at once is acknowledged meanwhile.
  await arrived('submission');
  expect(await person.types(teamChannel, '/engawa help')).toMatchObject({ ok: true });
  await arrived('command');
  expect([answered, done]).toEqual([false, []]);
  open();
  expect(await submitting).toMatchObject({ ok: true });
  await expect.poll(() => done.length).toBe(2);
  expect(done.splice(0)).toEqual(['submission', 'command']);
});

test('a closed form is acknowledged, then kept', async () => {
  shut();
  const view = { id: 'V1', callback_id: 'title', private_metadata: '{}', type: 'modal' };
  expect((await sends({ type: 'view_closed', view, ...people })).status).toBe(200);
  expect(done).toEqual([]);
  open();
  await expect.poll(() => done.splice(0)).toEqual(['closing']);
});

test('a button in words that Slack no longer shows as blocks is acknowledged and left alone', async () => {
  const attachment = {
    type: 'interactive_message',
    callback_id: 'x',
    actions: [{ name: 'a', type: 'button' }],
  };
  expect((await sends({ ...attachment, ...people })).status).toBe(200);
  expect(done).toEqual([]);
});
