import { expect, test } from 'vitest';
import { validateHome, validateModal } from '../../../src/local-workspace/block-kit/validate-view.ts';
import { input, modal, modalErrors, plain, section } from '../support/message-errors.ts';

const text = { type: 'plain_text_input', action_id: 'a' };

test.each(['title', 'submit', 'close'])('%s has 24 characters of plain text', (part) => {
  expect(modalErrors(modal([section('a')], { [part]: plain('x'.repeat(24)) }))).toEqual([]);
  expect(modalErrors(modal([section('a')], { [part]: plain('x'.repeat(25)) }))).toEqual([
    `[ERROR] must be less than 25 characters [json-pointer:/view/${part}/text]`,
  ]);
  expect(modalErrors(modal([section('a')], { [part]: { type: 'mrkdwn', text: 'x' } }))).not.toEqual([]);
});

test('inputs need something to submit them with', () => {
  expect(modalErrors(modal([section('a')], { submit: undefined }))).toEqual([]);
  expect(modalErrors(modal([input(text)], { submit: undefined }))[0]).toMatch(
    'missing required field: submit',
  );
});

test('a view without title or blocks, or with unknown properties, is refused', () => {
  expect(modalErrors(modal([], { title: undefined }))).toEqual([
    '[ERROR] missing required field: title [json-pointer:/view]',
  ]);
  expect(modalErrors({ type: 'modal', title: plain('a') })).not.toEqual([]);
  expect(modalErrors(modal([section('a')], { color: 'red' }))[0]).toMatch(
    'invalid additional property: color',
  );
  expect(modalErrors('not a view')).not.toEqual([]);
});

test('private_metadata 3000, ids 255, blocks 100', () => {
  expect(modalErrors(modal([section('a')], { private_metadata: 'x'.repeat(3000) }))).toEqual([]);
  expect(modalErrors(modal([section('a')], { private_metadata: 'x'.repeat(3001) }))).toHaveLength(1);
  expect(modalErrors(modal([section('a')], { callback_id: 'x'.repeat(256) }))).toHaveLength(1);
  expect(modalErrors(modal([section('a')], { external_id: 'x'.repeat(256) }))).toHaveLength(1);
  const many = (count: number) => Array.from({ length: count }, () => section('a'));
  expect(modalErrors(modal(many(100)))).toEqual([]);
  expect(modalErrors(modal(many(101)))).toHaveLength(1);
});

test('a view has 250 kB', () => {
  const heavy = Array.from({ length: 90 }, () => section('あ'.repeat(1000)));
  expect(validateModal(modal(heavy))).toEqual({ ok: false, error: 'view_too_large', messages: [] });
  expect(validateModal(modal(heavy.slice(0, 60))).ok).toBe(true);
});

test('a Home has blocks and no title', () => {
  expect(validateHome({ type: 'home', blocks: [section('a')] }).ok).toBe(true);
  expect(validateHome({ type: 'home', title: plain('Home'), blocks: [] }).ok).toBe(false);
  expect(validateHome(modal([section('a')])).ok).toBe(false);
});
