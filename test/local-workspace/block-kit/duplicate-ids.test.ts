import { expect, test } from 'vitest';
import { actions, inModal, input, messageErrors, plain, section } from '../support/message-errors.ts';

const button = (action_id: string) => ({ type: 'button', action_id, text: plain('Go') });

test('block_id is unique in the payload, inside containers too', () => {
  expect(messageErrors({ ...section('a'), block_id: 'x' }, { ...section('b'), block_id: 'y' })).toEqual([]);
  expect(messageErrors({ ...section('a'), block_id: 'x' }, { ...section('b'), block_id: 'x' })[0]).toMatch(
    'block_id "x" already exists',
  );
  const container = { type: 'container', child_blocks: [{ ...section('b'), block_id: 'x' }] };
  expect(messageErrors({ ...section('a'), block_id: 'x' }, container)).toHaveLength(1);
});

test('action_id is unique within its block, and may come again in another', () => {
  expect(messageErrors(actions(button('a'), button('a')))[0]).toMatch('action_id "a" already exists');
  expect(messageErrors(actions(button('a')), actions(button('a')))).toEqual([]);
});

test('one cursor in a view', () => {
  const focused = (action_id: string) => input({ type: 'plain_text_input', action_id, focus_on_load: true });
  expect(inModal(focused('a'))).toEqual([]);
  expect(inModal(focused('a'), focused('b'))).toHaveLength(1);
});
