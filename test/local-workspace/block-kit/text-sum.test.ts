import { expect, test } from 'vitest';
import { textSum } from '../../../src/local-workspace/block-kit/text-sum.ts';
import { validateMessageBlocks } from '../../../src/local-workspace/block-kit/validate-message.ts';
import { messageErrors, section } from '../support/message-errors.ts';

test('counts every text a reader sees', () => {
  expect(
    textSum([section('abc'), { type: 'actions', elements: [{ text: { text: 'de' }, value: 'long' }] }]),
  ).toBe(5);
});

test('a message of more than 13,200 characters is refused as a whole', () => {
  const of = (count: number) => [
    ...Array.from({ length: 4 }, () => section('x'.repeat(3000))),
    section('x'.repeat(count)),
  ];
  expect(validateMessageBlocks(of(1200)).ok).toBe(true);
  expect(validateMessageBlocks(of(1201))).toEqual({ ok: false, error: 'msg_blocks_too_long', messages: [] });
});

test('markdown blocks share 12,000, tables 10,000 characters', () => {
  const markdown = (count: number) => ({ type: 'markdown', text: 'x'.repeat(count) });
  expect(messageErrors(markdown(6000), markdown(6000))).toEqual([]);
  expect(messageErrors(markdown(6000), markdown(6001))).toHaveLength(1);
  const table = (count: number) => ({
    type: 'table',
    rows: [[{ type: 'raw_text', text: 'x'.repeat(count) }]],
  });
  expect(messageErrors(table(5000), table(5000))).toEqual([]);
  expect(messageErrors(table(5000), table(5001))).toHaveLength(1);
});
