import { expect, test } from 'vitest';
import { block } from '../../../src/local-workspace/block-kit/blocks.ts';
import { placedElements } from '../../../src/local-workspace/block-kit/placed-elements.ts';
import { input, plain } from '../support/message-errors.ts';

const button = (action_id: string) => ({ type: 'button', action_id, text: plain(action_id) });

test('finds everything that can be pressed or filled, with the words around it', () => {
  const blocks = [
    { type: 'actions', block_id: 'one', elements: [button('a'), button('b')] },
    { type: 'section', block_id: 'two', text: plain('Wireframes'), accessory: button('c') },
    { ...input({ type: 'plain_text_input', action_id: 'd' }), block_id: 'three' },
    { type: 'card', block_id: 'four', title: { type: 'mrkdwn', text: 'x' }, actions: [button('e')] },
    { type: 'container', child_blocks: [{ type: 'actions', block_id: 'five', elements: [button('f')] }] },
    { type: 'divider' },
  ].map((one) => block.parse(one));
  const found = placedElements(blocks).map(({ blockId, actionId, words }) => [blockId, actionId, words]);
  expect(found).toEqual([
    ['one', 'a', undefined],
    ['one', 'b', undefined],
    ['two', 'c', 'Wireframes'],
    ['three', 'd', 'Label'],
    ['four', 'e', undefined],
    ['five', 'f', undefined],
  ]);
});
