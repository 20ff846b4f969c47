import { describe, expect, it } from 'vitest';
import { player } from '../../../src/local-house/furnishing/player.ts';
import { aoi, haru, kawa } from '../../local-workspace/support/fresh-workspace.ts';
import type { Heard, Said } from '../../local-workspace/support/scripted-bot.ts';
import { button, input, modal, plain, staged } from '../../local-workspace/support/staged.ts';

const title = input('名称', { type: 'plain_text_input', action_id: 'title' }, { block_id: 'title' });
const note = (text: string) => ({
  type: 'modal',
  title: plain('Note'),
  blocks: [{ type: 'section', text: plain(text) }],
});

/** A bot that opens the form for a command, and answers whatever else as the test wants. */
async function withForm(submitted: () => Said = () => ({})) {
  const stage = await staged(async ({ body }) => {
    if (!body.command) return submitted();
    await stage.call('views.open', { trigger_id: body.trigger_id, view: modal([title]) });
    return {};
  });
  return { ...stage, aoi: player(stage.ws, aoi) };
}

/** A bot with a card in the shared channel, and what it does when a button is pressed. */
async function withCard(pressed: (heard: Heard, stage: Awaited<ReturnType<typeof staged>>) => Promise<void>) {
  const stage = await staged(async (heard) => {
    await pressed(heard, stage);
    return {};
  });
  const card = (press: string) => [
    { type: 'section', text: plain('納品：デザイン') },
    { type: 'actions', elements: [button('承認する', { action_id: press, value: '{}' })] },
  ];
  const { body } = await stage.call('chat.postMessage', {
    channel: kawa,
    text: 'x',
    blocks: card('milestone.accept'),
  });
  return { ...stage, ts: String(body['ts']), haru: player(stage.ws, haru) };
}

const accept = { channel: kawa, press: 'milestone.accept', says: 'デザイン' };

describe('forms', () => {
  it('are filled in by the names of their fields, whatever their language, sent, and shut', async () => {
    const {
      aoi: she,
      heard,
      ws,
    } = await withForm(() => ({
      body: { response_action: 'update', view: note('登録しました') },
    }));
    await she.commands(kawa, '/milestone add', { title: 'デザイン' });
    expect(heard[1]?.body.view.state.values).toEqual({
      title: { title: { type: 'plain_text_input', value: 'デザイン' } },
    });
    expect(ws.asPerson(aoi).views()).toEqual([]);
  });

  it('a field that is not there is named, beside those that are', async () => {
    const { aoi: she } = await withForm();
    await expect(she.commands(kawa, '/milestone add', { due: '2027-01-01' })).rejects.toThrow(
      'the form has no field due; it has title',
    );
  });

  it('what Slack finds wrong is said', async () => {
    const { aoi: she } = await withForm();
    await expect(she.commands(kawa, '/milestone add', {})).rejects.toThrow(
      /Aoi Tanaka sends the form of \/milestone add · not_sent .*名称: Please complete/,
    );
  });

  it('a no of the bot is said, and not taken for a yes', async () => {
    const { aoi: she } = await withForm(() => ({
      body: { response_action: 'push', view: note('期日は営業日ではありません') },
    }));
    await expect(she.commands(kawa, '/milestone add', { title: 'デザイン' })).rejects.toThrow(
      '期日は営業日ではありません',
    );
  });

  it('private words where a form was expected stop the play at once', async () => {
    const stage = await staged(() => ({ body: { text: 'Nothing to deliver yet.' } }));
    await expect(player(stage.ws, aoi).commands(kawa, '/milestone deliver', {})).rejects.toThrow(
      /told no instead of a form after \/milestone deliver · .*Nothing to deliver yet\./,
    );
  });

  it('a form that never opens is waited for only so long', async () => {
    const stage = await staged();
    await expect(player(stage.ws, aoi, 100).commands(kawa, '/milestone add', {})).rejects.toThrow(
      'Aoi Tanaka · a form after /milestone add did not come within 100 ms · nothing stood in the channel',
    );
  });
});

describe('cards', () => {
  it('a decision is over when the card has lost its button', async () => {
    const order: string[] = [];
    const { haru: he, call, ts } = await withCard(async () => void order.push('pressed'));
    const decided = he.decides(accept).then(() => order.push('over'));
    await expect.poll(() => order).toEqual(['pressed']);
    // It looks again at whatever happens, and sees the button still.
    await call('chat.postMessage', { channel: kawa, text: 'Something else' });
    order.push('redrawn');
    await call('chat.update', { channel: kawa, ts, text: '承認しました', blocks: [] });
    await decided;
    expect(order).toEqual(['pressed', 'redrawn', 'over']);
  });

  it('a decision that was answered in private was none', async () => {
    const { haru: he } = await withCard(async (_heard, stage) => {
      await stage.call('chat.postEphemeral', { channel: kawa, user: haru, text: 'Only Yuki can decide.' });
    });
    await expect(he.decides(accept)).rejects.toThrow(
      /told no instead of a decided card after milestone\.accept · .*Only Yuki can decide\./,
    );
  });

  it('a card that is not there is named, with what stood there', async () => {
    const { ws } = await withCard(async () => undefined);
    const he = player(ws, haru, 300);
    await expect(he.decides({ ...accept, press: 'change.agree' })).rejects.toThrow(
      /a card with change\.agree that says “デザイン” did not come within 300 ms · the newest in the channel: \[承認する\] 納品：デザイン/,
    );
  });
});

it('who catches up has read everything, in the channels they are in', async () => {
  const { haru: he, ws, ts } = await withCard(async () => undefined);
  await he.catchesUp();
  expect(ws.state.lastRead[haru]).toEqual({ [kawa]: ts });
});
