import { expect, test } from 'vitest';
import { block } from '../../../src/local-workspace/block-kit/blocks.ts';
import { modalView } from '../../../src/local-workspace/block-kit/validate-view.ts';
import { readable } from '../../../src/local-workspace/readable/readable.ts';
import { button, input, modal, plain } from '../support/staged.ts';

const blocks = (...list: unknown[]) => list.map((one) => block.parse(one));

test('a card as its reader sees it', () => {
  const card = blocks(
    { type: 'header', text: plain('Delivery') },
    {
      type: 'section',
      text: { type: 'mrkdwn', text: '*Wireframes* &amp; more' },
      fields: [plain('Round 1')],
      accessory: button('Look'),
    },
    { type: 'divider' },
    {
      type: 'context',
      elements: [
        { type: 'mrkdwn', text: 'by <@U1>' },
        { type: 'image', image_url: 'https://a.example/a.png', alt_text: 'logo' },
      ],
    },
    { type: 'actions', elements: [button('Accept'), button('Request changes')] },
    {
      type: 'table',
      rows: [
        [
          { type: 'raw_text', text: 'Due' },
          { type: 'raw_number', value: 5 },
        ],
      ],
    },
    { type: 'image', image_url: 'https://a.example/a.png', alt_text: 'chart' },
  );
  expect(readable({ text: 'fallback', blocks: card }, { names: { U1: 'aoi' } })).toBe(
    [
      'Delivery',
      '*Wireframes* & more',
      'Round 1',
      '[Look]',
      '---',
      'by @aoi (logo)',
      '[Accept] [Request changes]',
      'Due | 5',
      '(chart)',
    ].join('\n'),
  );
});

test('a form: title, fields to fill, buttons', () => {
  const view = modalView.parse(
    modal(
      [
        input('Title', { type: 'plain_text_input' }, { hint: plain('Short') }),
        input('Note', { type: 'plain_text_input' }, { optional: true }),
      ],
      { close: plain('Cancel') },
    ),
  );
  expect(readable(view)).toBe('# Form\nTitle: ____ (Short)\nNote (optional): ____\n[Send] [Cancel]');
});

test('without blocks the text speaks', () => {
  expect(readable({ text: 'hello <!here>', blocks: [] })).toBe('hello @here');
});
