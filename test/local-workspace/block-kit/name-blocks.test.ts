import { expect, test } from 'vitest';
import { block } from '../../../src/local-workspace/block-kit/blocks.ts';
import { nameBlocks } from '../../../src/local-workspace/block-kit/name-blocks.ts';
import { placedElements } from '../../../src/local-workspace/block-kit/placed-elements.ts';
import { input, plain } from '../support/message-errors.ts';

test('gives ids where the app gave none, and keeps those it gave', () => {
  let count = 0;
  const mint = () => `m${count++}`;
  const button = { type: 'button', text: plain('Go') };
  const blocks = [
    { type: 'actions', block_id: 'mine', elements: [{ ...button, action_id: 'own' }, button] },
    { type: 'section', text: plain('a'), accessory: button },
    input({ type: 'plain_text_input' }),
    { type: 'container', child_blocks: [{ type: 'actions', elements: [button] }] },
    { type: 'carousel', elements: [{ type: 'card', actions: [button] }] },
    { type: 'divider' },
  ].map((one) => block.parse(one));
  const named = nameBlocks(blocks, mint);
  const ids = placedElements(named).flatMap(({ blockId, actionId }) => [blockId, actionId]);
  expect(ids.slice(0, 2)).toEqual(['mine', 'own']);
  expect(ids).not.toContain('');
  expect(named.every((one) => one.block_id !== undefined)).toBe(true);
  expect(new Set(named.map((one) => one.block_id)).size).toBe(named.length);
});
