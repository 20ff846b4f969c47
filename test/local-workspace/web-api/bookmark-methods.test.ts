import { expect, test } from 'vitest';
import { kawa } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

const link = { channel_id: kawa, title: 'Plan', type: 'link', link: 'https://a.example/plan' };

test('bookmarks are added (twice is two), edited, listed, removed', async () => {
  const { ws, call } = await staged();
  const { bookmark } = (await call('bookmarks.add', link)).body;
  await call('bookmarks.add', link);
  const [first] = ws.state.bookmarks[kawa] ?? [];
  expect(bookmark).toEqual(first);
  expect(ws.state.bookmarks[kawa]).toHaveLength(2);
  const id = { channel_id: kawa, bookmark_id: first?.id };
  expect((await call('bookmarks.edit', { ...id, title: 'Roadmap' })).body).toMatchObject({
    bookmark: { title: 'Roadmap', link: link.link },
  });
  await call('bookmarks.remove', id);
  expect((await call('bookmarks.list', { channel_id: kawa })).body['bookmarks']).toHaveLength(1);
  expect((await call('bookmarks.remove', id)).body).toMatchObject({ error: 'bookmark_not_found' });
});

test('only links that are links, at most a hundred', async () => {
  const { call } = await staged();
  expect((await call('bookmarks.add', { ...link, type: 'file' })).body).toMatchObject({
    error: 'invalid_bookmark_type',
  });
  expect((await call('bookmarks.add', { ...link, link: 'plan' })).body).toMatchObject({
    error: 'invalid_link',
  });
  for (let at = 0; at < 100; at += 1) await call('bookmarks.add', link);
  expect((await call('bookmarks.add', link)).body).toMatchObject({ error: 'too_many_bookmarks' });
});
