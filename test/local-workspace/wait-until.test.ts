import { expect, test } from 'vitest';
import { changeFeed } from '../../src/local-workspace/change-feed.ts';
import { waitUntil } from '../../src/local-workspace/wait-until.ts';

test('looks at once, after changes, and at the end', async () => {
  const feed = changeFeed();
  let value: string | undefined = 'there';
  expect(await waitUntil(feed, () => value, 5)).toBe('there');
  value = undefined;
  expect(await waitUntil(feed, () => value, 5)).toBeUndefined();
  const later = waitUntil(feed, () => value, 1000);
  value = 'came';
  feed.announce({ type: 'channel-changed', channel: 'C1' });
  expect(await later).toBe('came');
});
