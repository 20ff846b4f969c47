import { expect, test } from 'vitest';
import { type Change, changeFeed } from '../../src/local-workspace/change-feed.ts';

test('listeners hear changes until they stop listening', () => {
  const feed = changeFeed();
  const heard: Change[] = [];
  const stop = feed.onChange((change) => heard.push(change));
  const change: Change = { type: 'channel-changed', channel: 'C1' };
  feed.announce(change);
  stop();
  feed.announce(change);
  expect(heard).toEqual([change]);
});
