import type { Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { button, plain } from '../local-workspace/support/staged.ts';
import { allElements } from './support/all-elements.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { onStage } from './support/on-stage.ts';

const picture = { name: 'sketch.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgo=', 'base64') };
const chosen = (...words: string[]) =>
  words.map((text) => ({ text: plain(text), value: text.toLowerCase() }));
const found = ({ body }: { body: { type?: string; value?: string } }) =>
  body.type === 'block_suggestion'
    ? { body: { options: [{ text: plain(`Found ${body.value}`), value: 'f' }] } }
    : undefined;

const entered = {
  Text: { value: 'Shop' },
  'Long text': { value: 'One\nTwo' },
  Number: { value: '12.5' },
  'E-mail': { value: 'haru@kawa.example' },
  Address: { value: 'https://kawa.example' },
  'Rich text': {
    rich_text_value: { elements: [{ elements: [{ type: 'text', text: 'Plain words' }] }] },
  },
  Day: { selected_date: '2026-12-10' },
  Time: { selected_time: '09:30' },
  // In the reader's zone, Tokyo.
  Moment: { selected_date_time: Date.parse('2026-12-10T09:30:00+09:00') / 1000 },
  One: { selected_option: chosen('Pear')[0] },
  Grouped: { selected_option: chosen('Lime')[0] },
  Several: { selected_options: chosen('Apple', 'Plum') },
  Found: { selected_option: { text: plain('Found kawa'), value: 'f' } },
  'Found several': { selected_options: [{ text: plain('Found mina'), value: 'f' }] },
  Person: { selected_user: 'U0HARU0001' },
  People: { selected_users: ['U0REN00001', 'U0YUKI0001'] },
  Conversation: { selected_conversation: 'C0KAWA0001' },
  Conversations: { selected_conversations: ['C0TEAM0001', 'C0KAWA0001'] },
  Channel: { selected_channel: 'C0KAWA0001' },
  Channels: { selected_channels: ['C0KAWA0001'] },
  Boxes: { selected_options: chosen('Apple', 'Plum') },
  Radio: { selected_option: chosen('Pear')[0] },
  File: { files: [{ name: 'sketch.png', size: picture.buffer.length }] },
};

describeInChromium('each element', () => {
  const on = onStage();

  it('of a form can be used, and the app gets what Slack would send', { timeout: 60_000 }, async () => {
    await on.opens(allElements, found);
    await on.me.fillsIn({
      Text: 'Shop',
      'Long text': 'One\nTwo',
      Number: '12.5',
      'E-mail': 'haru@kawa.example',
      Address: 'https://kawa.example',
      'Rich text': 'Plain words',
      Day: '2026-12-10',
      Time: '09:30',
      Moment: '2026-12-10T09:30',
      One: 'Pear',
      Grouped: 'Lime',
      Several: ['Apple', 'Plum'],
      Found: 'kawa',
      'Found several': ['mina'],
      Person: 'Haru Kawamura',
      People: ['Ren Mori', 'Yuki Ono'],
      Conversation: 'kawa-hibiki',
      Conversations: ['team', 'kawa-hibiki'],
      Channel: 'kawa-hibiki',
      Channels: ['kawa-hibiki'],
      Boxes: ['Apple', 'Plum'],
      Radio: 'Pear',
      File: { files: [picture] },
    });
    await on.me.submitsWell();
    const got = Object.fromEntries(
      Object.entries(on.submitted()).map(([label, { entered }]) => [label, entered]),
    );
    expect(got).toMatchObject(entered);
    expect(Object.keys(got)).toEqual(Object.keys(entered));
  });

  it('of a message tells the app at once', async () => {
    const { me, stage } = on;
    stage.botAnswers(() => undefined);
    const options = ['Apple', 'Pear'].map((text) => ({ text: plain(text), value: text.toLowerCase() }));
    await stage.call('chat.postMessage', {
      channel: 'C0KAWA0001',
      text: 'Fruit',
      blocks: [
        {
          type: 'section',
          text: plain('Which fruit?'),
          accessory: { type: 'overflow', action_id: 'more', options },
        },
        {
          type: 'actions',
          elements: [
            button('Buy', { action_id: 'buy', value: '1', style: 'primary' }),
            { type: 'static_select', action_id: 'one', placeholder: plain('A fruit'), options },
            { type: 'datepicker', action_id: 'day', initial_date: '2026-12-10' },
          ],
        },
      ],
    });
    await me.presses('Buy').under('Which fruit?');
    await expect.poll(on.pressed).toMatchObject({ action_id: 'buy', value: '1' });
    const message = me.messages('Which fruit?');
    await message.getByRole('button', { name: 'More actions' }).click();
    await me.page.getByRole('menuitem', { name: 'Pear' }).click();
    await expect.poll(on.pressed).toMatchObject({ action_id: 'more', selected_option: { value: 'pear' } });
    await message.getByRole('combobox').click();
    await me.page.getByRole('option', { name: 'Apple' }).click();
    await expect.poll(on.pressed).toMatchObject({ action_id: 'one', selected_option: { value: 'apple' } });
    await message.getByLabel(/date|day/i).fill('2026-12-11');
    await message.getByLabel(/date|day/i).blur();
    await expect.poll(on.pressed).toMatchObject({ action_id: 'day', selected_date: '2026-12-11' });
  });

  it('of a message is pressed also when the app draws the message anew at that very moment', async () => {
    const { me, stage } = on;
    stage.botAnswers(() => undefined);
    const channel = 'C0KAWA0001';
    const drawn = {
      text: 'Pears',
      blocks: [
        { type: 'section', text: plain('The last pear') },
        { type: 'actions', elements: [button('Take', { action_id: 'take', value: '7' })] },
      ],
    };
    const { body } = await stage.call('chat.postMessage', { channel, ...drawn });
    const drawsAnew = async (route: Route): Promise<void> => {
      await stage.call('chat.update', { channel, ts: body['ts'], ...drawn });
      await route.continue();
    };
    await me.page.route('**/presses', drawsAnew, { times: 1 });
    await me.presses('Take').under('The last pear');
    await expect.poll(on.pressed).toMatchObject({ action_id: 'take', value: '7' });
  });

  it('that asks first does nothing when the answer is no', async () => {
    const { me, stage } = on;
    stage.botAnswers(() => undefined);
    const confirm = {
      title: plain('Really?'),
      text: plain('It cannot be undone.'),
      confirm: plain('Yes'),
      deny: plain('No'),
    };
    const blocks = [
      { type: 'actions', elements: [button('Delete', { action_id: 'gone', style: 'danger', confirm })] },
    ];
    await stage.call('chat.postMessage', { channel: 'C0KAWA0001', text: 'A dangerous thing', blocks });
    const asked = me.page.getByRole('dialog', { name: 'Really?' });
    const remove = me.main.getByRole('button', { name: 'Delete' });
    await remove.click();
    await asked.getByText('It cannot be undone.').waitFor();
    await asked.getByRole('button', { name: 'No' }).click();
    await asked.waitFor({ state: 'detached' });
    expect(stage.heard).toEqual([]);
    await remove.click();
    await asked.getByRole('button', { name: 'Yes' }).click();
    await expect.poll(on.pressed).toMatchObject({ action_id: 'gone' });
  });
});
