import { expect, test } from 'vitest';
import { awaitedAcks } from '../../../src/local-workspace/bot-line/awaited-acks.ts';

test('an acknowledgement settles its own envelope, in time or not at all', async () => {
  const acks = awaitedAcks();
  const reply = { got: 'answer' as const, status: 200, body: 'a', noRetry: false };
  const first = acks.wait('1', 1000);
  const second = acks.wait('2', 5);
  acks.settle('unknown', reply);
  acks.settle('1', reply);
  expect(await first).toEqual(reply);
  expect(await second).toEqual({ got: 'timeout' });
  const third = acks.wait('3', 1000);
  acks.giveUp('closing');
  expect(await third).toEqual({ got: 'unreachable', reason: 'closing' });
});
