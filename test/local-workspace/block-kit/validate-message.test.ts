import { expect, test } from 'vitest';
import { validateMessageBlocks } from '../../../src/local-workspace/block-kit/validate-message.ts';
import { section } from '../support/message-errors.ts';

test('fifty blocks, not fifty-one', () => {
  const of = (count: number) => Array.from({ length: count }, () => section('a'));
  expect(validateMessageBlocks(of(50)).ok).toBe(true);
  expect(validateMessageBlocks(of(51))).toEqual({
    ok: false,
    error: 'invalid_blocks',
    messages: ['no more than 50 items allowed [json-pointer:/blocks]'],
  });
});

test('what is not a list at all has an error of its own', () => {
  expect(validateMessageBlocks('[{')).toMatchObject({ ok: false, error: 'invalid_blocks_format' });
  expect(validateMessageBlocks({ type: 'section' })).toMatchObject({
    ok: false,
    error: 'invalid_blocks_format',
  });
});
