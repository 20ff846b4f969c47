import { expect, test } from 'vitest';
import { rateLimits, slackRateLimits } from '../../src/local-workspace/rate-limits.ts';

test('a burst, then one a second, told how long to wait', () => {
  const limits = rateLimits(slackRateLimits);
  const ask = (at: number, channel = 'C1') => limits.ask('chat.postMessage', channel, at);
  expect([ask(0), ask(0), ask(0), ask(0)]).toEqual([undefined, undefined, undefined, 1]);
  expect(ask(0, 'C2')).toBeUndefined();
  expect(ask(999)).toBe(1);
  expect(ask(1000)).toBeUndefined();
});

test('other methods by the minute, when set', () => {
  const limits = rateLimits({ perMinute: { 'chat.update': 1 } });
  expect(limits.ask('chat.update', 'C1', 0)).toBeUndefined();
  expect(limits.ask('chat.update', 'C2', 0)).toBe(60);
  expect(limits.ask('views.open', undefined, 0)).toBeUndefined();
  expect(limits.ask('chat.postMessage', 'C1', 0)).toBeUndefined();
});
