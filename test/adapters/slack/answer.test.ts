import type { ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerAtDesk, answerInView, answerSubmission } from '../../../src/adapters/slack/answer.ts';
import type { Answer } from '../../../src/adapters/slack/meet-errors.ts';
import { phrase } from '../../../src/kernel/phrase.ts';
import { shortText } from '../../../src/surface/field.ts';
import { reply } from '../../../src/surface/reply.ts';
import { type Ear, openEar } from './slack-ear.ts';

let ear: Ear;
beforeEach(async () => {
  ear = await openEar();
});
afterEach(() => ear.close());

const said = phrase({ en: 'In English', ja: '日本語で', zh: '用中文' });
const fields = { title: shortText(said(), 50) };
const view: ModalView = { type: 'modal', title: { type: 'plain_text', text: 'Form' }, blocks: [] };
const asker = () => ({
  client: ear.client,
  log: ear.log,
  locale: 'ja' as const,
  slackUserId: 'U1',
  channelId: 'C1',
  responseUrl: undefined,
  threadTs: undefined,
  triggerId: 'trigger',
  fields,
});
const methods = () => ear.heard.map(({ method }) => method);
const kinds: Record<'open' | 'say' | 'done' | 'note' | 'invalid' | 'problem', Answer> = {
  open: reply.open(view),
  say: reply.say({ title: said() }),
  done: reply.done(),
  note: reply.done({ title: said() }),
  invalid: reply.invalid({ title: said() }),
  problem: { kind: 'problem', said: said() },
};
const table = (rows: Partial<Record<keyof typeof kinds, string[]>>) =>
  Object.entries(rows).map(([name, heard]) => [name, heard] as const);
const answerOf = (name: string): Answer => {
  const found = Object.entries(kinds).find(([kind]) => kind === name);
  if (found === undefined) throw new Error(`no answer is called ${name}`);
  return found[1];
};

describe('after a command, or a press on a message', () => {
  test.each(
    table({
      open: ['views.open'],
      say: ['chat.postEphemeral'],
      done: [],
      note: ['chat.postEphemeral'],
      invalid: ['chat.postEphemeral'],
      problem: ['chat.postEphemeral'],
    }),
  )('%s: %j', async (name, heard) => {
    await answerAtDesk(answerOf(name), asker());
    expect(methods()).toEqual(heard);
    if (heard[0] === 'chat.postEphemeral') expect(ear.heard[0]?.args['blocks']).toContain('日本語で');
  });
});

describe('after a press where nothing can be said but in a view', () => {
  const rows = {
    open: ['views.open'],
    say: ['views.open'],
    done: [],
    note: ['views.open'],
    invalid: ['views.open'],
    problem: ['views.open'],
  };
  test.each(table(rows))('on App Home, %s: %j', async (name, heard) => {
    await answerInView(answerOf(name), { ...asker(), viewType: 'home' });
    expect(methods()).toEqual(heard);
    if (heard.length > 0 && name !== 'open') expect(ear.heard[0]?.args['view']).toContain('日本語で');
  });

  test.each(table(rows))('in a modal, %s goes on top of it', async (name, heard) => {
    await answerInView(answerOf(name), { ...asker(), viewType: 'modal' });
    expect(methods()).toEqual(heard.map(() => 'views.push'));
  });
});

describe('after a submission, in the acknowledgement', () => {
  const submitted = async (answer: Answer) => {
    const acks: ViewResponseAction[] = [];
    await answerSubmission(answer, asker(), async (response) => void acks.push(response));
    return acks;
  };

  test.each([
    ['open', 'update'],
    ['say', 'update'],
    ['done', 'clear'],
    ['note', 'clear'],
    ['invalid', 'errors'],
    ['problem', 'push'],
  ])('%s: %s', async (name, action) => {
    const acks = await submitted(answerOf(name));
    expect(acks.map(({ response_action }) => response_action)).toEqual([action]);
    // Only a note comes after the form is gone.
    expect(methods()).toEqual(name === 'note' ? ['chat.postEphemeral'] : []);
  });

  test('errors stand under their fields in the person’s language', async () => {
    expect(await submitted(kinds.invalid)).toEqual([
      { response_action: 'errors', errors: { title: '日本語で' } },
    ]);
  });

  test('a view that is no modal is our mistake, and nothing is acknowledged', async () => {
    const home = reply.open({ type: 'home', blocks: [] });
    await expect(submitted(home)).rejects.toThrow('type home');
  });
});

describe('a trigger lives three seconds', () => {
  test.each(['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id'])(
    '%s: the person is told instead of waiting',
    async (error) => {
      ear.answers['views.open'] = { body: { ok: false, error } };
      await answerAtDesk(kinds.open, asker());
      expect(methods()).toEqual(['views.open', 'chat.postEphemeral']);
      expect(ear.lines).toEqual([{ level: 'warn', about: { word: error }, message: 'a trigger ran out' }]);
    },
  );

  test('anything else that Slack has against a view is a surprise', async () => {
    ear.answers['views.push'] = { body: { ok: false, error: 'push_limit_reached' } };
    await expect(answerInView(kinds.open, { ...asker(), viewType: 'modal' })).rejects.toThrow(
      'push_limit_reached',
    );
    expect(methods()).toEqual(['views.push']);
  });
});
