import { z } from 'zod';
import type { Bookmark } from '../state/channel.ts';
import { mintId } from '../state/mint.ts';
import type { Workspace } from '../workspace.ts';
import { ApiError } from './api-error.ts';
import { joinedChannel } from './find-channel.ts';
import { arg, method } from './method.ts';

const mostBookmarks = 100;
const bookmarksOf = (ws: Workspace, channel: string): Bookmark[] => ws.state.bookmarks[channel] ?? [];

const keep = (ws: Workspace, channel: string, bookmarks: Bookmark[]): void => {
  ws.state.bookmarks[channel] = bookmarks;
  ws.feed.announce({ type: 'channel-changed', channel });
};

const add = method(
  z.object({
    channel_id: arg.id,
    title: z.string().min(1),
    type: z.string(),
    link: z.string().optional(),
    emoji: z.string().optional(),
  }),
  (ws, args) => {
    const channel = joinedChannel(ws, args.channel_id);
    if (args.type !== 'link') throw new ApiError('invalid_bookmark_type');
    if (!args.link || !URL.canParse(args.link)) throw new ApiError('invalid_link');
    if (bookmarksOf(ws, channel.id).length >= mostBookmarks) throw new ApiError('too_many_bookmarks');
    const at = Math.floor(ws.now() / 1000);
    const bookmark: Bookmark = {
      id: mintId(ws.state, 'Bk', ws.random),
      channel_id: channel.id,
      title: args.title,
      link: args.link,
      ...(args.emoji ? { emoji: args.emoji } : {}),
      type: 'link',
      date_created: at,
      date_updated: at,
    };
    keep(ws, channel.id, [...bookmarksOf(ws, channel.id), bookmark]);
    return { bookmark };
  },
);

const list = method(z.object({ channel_id: arg.id }), (ws, args) => ({
  bookmarks: bookmarksOf(ws, joinedChannel(ws, args.channel_id).id),
}));

function existing(ws: Workspace, channelId: string, id: string): Bookmark {
  const bookmark = bookmarksOf(ws, joinedChannel(ws, channelId).id).find((one) => one.id === id);
  if (!bookmark) throw new ApiError('bookmark_not_found');
  return bookmark;
}

const edit = method(
  z.object({
    channel_id: arg.id,
    bookmark_id: arg.id,
    title: z.string().optional(),
    link: z.string().optional(),
    emoji: z.string().optional(),
  }),
  (ws, args) => {
    const before = existing(ws, args.channel_id, args.bookmark_id);
    if (args.link !== undefined && !URL.canParse(args.link)) throw new ApiError('invalid_link');
    const bookmark: Bookmark = {
      ...before,
      title: args.title ?? before.title,
      link: args.link ?? before.link,
      ...(args.emoji ? { emoji: args.emoji } : {}),
      date_updated: Math.floor(ws.now() / 1000),
    };
    const all = bookmarksOf(ws, args.channel_id);
    keep(
      ws,
      args.channel_id,
      all.map((one) => (one.id === before.id ? bookmark : one)),
    );
    return { bookmark };
  },
);

const remove = method(z.object({ channel_id: arg.id, bookmark_id: arg.id }), (ws, args) => {
  const gone = existing(ws, args.channel_id, args.bookmark_id);
  keep(
    ws,
    args.channel_id,
    bookmarksOf(ws, args.channel_id).filter((one) => one.id !== gone.id),
  );
  return {};
});

export const bookmarkMethods = {
  'bookmarks.add': add,
  'bookmarks.list': list,
  'bookmarks.edit': edit,
  'bookmarks.remove': remove,
};
