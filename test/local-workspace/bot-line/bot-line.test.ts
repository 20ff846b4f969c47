import { expect, test } from 'vitest';
import { troubleIn } from '../../../src/local-workspace/bot-line/bot-line.ts';

test('Slack’s words for an app that did not answer well', () => {
  expect(troubleIn({ got: 'timeout' })).toBe('operation_timeout');
  expect(troubleIn({ got: 'unreachable', reason: 'refused' })).toBe('dispatch_failed');
  expect(troubleIn({ got: 'answer', status: 500, body: undefined, noRetry: false })).toMatch('HTTP 500');
  expect(troubleIn({ got: 'answer', status: 200, body: undefined, noRetry: false })).toBeUndefined();
});
