import type { App } from '@slack/bolt';
import { afterEach, describe, expect, test } from 'vitest';
import { startLocalWorkspace } from '../../src/local-workspace/start-local-workspace.ts';
import { defaultFurniture } from '../../src/local-workspace/state/furnish.ts';
import { boltOverHttp, boltOverSocket } from './support/bolt-bot.ts';
import { aoi, haru, kawa, team } from './support/fresh-workspace.ts';
import { staged } from './support/staged.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const form = {
  type: 'modal' as const,
  callback_id: 'milestone',
  title: plain('Milestone'),
  submit: plain('Add'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'title',
      label: plain('Title'),
      element: { type: 'plain_text_input' as const, action_id: 'value' },
    },
  ],
};

function listeners(app: App): void {
  app.command('/milestone', async ({ ack, command, client }) => {
    if (command.text === 'list') return ack(`no milestones, <@${command.user_id}>`);
    await client.views.open({ trigger_id: command.trigger_id, view: form });
    return ack();
  });
  app.view('milestone', async ({ ack, view, client }) => {
    const title = view.state.values['title']?.['value']?.value ?? '';
    if (title === 'bad') return ack({ response_action: 'errors', errors: { title: 'Not this one' } });
    await ack();
    await client.chat.postMessage({
      channel: kawa,
      text: title,
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: `*${title}*` } },
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'accept', text: plain('Accept'), value: title }],
        },
      ],
    });
    return undefined;
  });
  app.action('accept', async ({ ack, body, respond }) => {
    await ack();
    await respond({ replace_original: true, text: `accepted by <@${body.user.id}>` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const blocks = [{ type: 'section' as const, text: plain('Welcome home') }];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
}

let count = 0;
const start = () =>
  startLocalWorkspace({
    port: 0,
    now: () => Date.now(),
    random: () => `x${(count++).toString(36).padStart(6, '0')}`,
  });

async function walkThrough(ws: Awaited<ReturnType<typeof start>>): Promise<void> {
  const person = ws.asPerson(aoi);
  const listed = await person.types(team, '/milestone list');
  expect(listed).toMatchObject({ ok: true, text: 'no milestones, <@U0AOI00001>' });
  const opened = await person.types(kawa, '/milestone add');
  expect(opened.view?.view.title.text).toBe('Milestone');
  expect(await person.submits()).toMatchObject({ ok: false, fieldErrors: { Title: /required/ } });
  await person.fills({ Title: 'bad' });
  expect(await person.submits()).toMatchObject({ ok: false, fieldErrors: { Title: 'Not this one' } });
  await person.fills({ Title: 'Wireframes' });
  expect(await person.submits()).toEqual({ ok: true });
  const client = ws.asPerson(haru);
  const card = await ws.until(() => client.reads(kawa).at(-1));
  expect(card.readable).toBe('*Wireframes*\n[Accept]');
  expect(await client.presses(kawa, card.ts, 'Accept')).toMatchObject({ ok: true });
  await ws.until(() => client.reads(kawa).find((one) => one.readable === 'accepted by @haru'));
  expect(await client.presses(kawa, card.ts, 'Accept')).toMatchObject({ ok: false, error: 'no_such_button' });
  expect(await person.opensHome()).toEqual({ ok: true });
}

describe('a real Bolt app', () => {
  const stops: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  test('works with the workspace over HTTP', async () => {
    const ws = await start();
    stops.push(() => ws.close());
    const bot = await boltOverHttp(ws, listeners);
    stops.unshift(bot.stop);
    await walkThrough(ws);
    expect(ws.sockets.connections()).toBe(0);
  });

  test('works with the workspace over Socket Mode, and comes back after a recycle', async () => {
    const ws = await start();
    stops.push(() => ws.close());
    const bot = await boltOverSocket(ws, listeners);
    stops.unshift(bot.stop);
    await walkThrough(ws);
    expect(ws.journal.calls('apps.connections.open')).toHaveLength(1);
    ws.sockets.disconnect('refresh_requested');
    await expect.poll(() => ws.journal.calls('apps.connections.open').length, { timeout: 3000 }).toBe(2);
    await expect.poll(() => ws.sockets.connections()).toBe(1);
    expect(await ws.asPerson(aoi).types(team, '/milestone list')).toMatchObject({ ok: true });
  });

  test('is refused with a wrong signing secret', async () => {
    const ws = await start();
    stops.push(() => ws.close());
    const bot = await boltOverHttp({ ...ws, signingSecret: 'another' }, listeners);
    stops.unshift(bot.stop);
    const outcome = await ws.asPerson(aoi).types(team, '/milestone list');
    expect(outcome).toMatchObject({ ok: false, error: 'dispatch_failed (HTTP 401)' });
  });
});

test('everything begins anew, but for the app’s keys and the ids that were given', async () => {
  const { ws, call } = await staged();
  await ws.asPerson(aoi).says(kawa, 'before');
  await call('conversations.open', { users: aoi });
  const { minted } = ws.state;
  const seen: string[] = [];
  ws.onChange(({ type }) => seen.push(type));
  const usual = defaultFurniture();
  ws.refurnish({ ...usual, users: usual.users.slice(0, 2), channels: usual.channels.slice(0, 1) });
  expect([Object.keys(ws.state.channels), ws.state.messages, seen]).toEqual([[team], {}, ['started-over']]);
  expect(() => ws.asPerson(haru)).toThrow('nobody here');
  expect(ws.state.minted).toBe(minted);
  expect((await call('auth.test')).body).toMatchObject({ ok: true });
});
