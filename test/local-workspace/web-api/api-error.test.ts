import { expect, test } from 'vitest';
import { ApiError, blocksError } from '../../../src/local-workspace/web-api/api-error.ts';

test('a refusal has Slack’s shape', () => {
  expect(new ApiError('channel_not_found').answer()).toEqual({ ok: false, error: 'channel_not_found' });
  expect(blocksError('invalid_blocks', ['too long']).answer()).toEqual({
    ok: false,
    error: 'invalid_blocks',
    errors: ['too long'],
    response_metadata: { messages: ['[ERROR] too long'] },
  });
});
