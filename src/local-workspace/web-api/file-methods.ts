import { z } from 'zod';
import { readContent } from '../posting/content.ts';
import { shareFiles } from '../posting/share-files.ts';
import { extensionOf, mimetypeOf, shownFile, type WorkspaceFile } from '../state/file.ts';
import { mintId } from '../state/mint.ts';
import type { Workspace } from '../workspace.ts';
import { ApiError, blocksError } from './api-error.ts';
import { botId, joinedChannel } from './find-channel.ts';
import { arg, method } from './method.ts';

const getUploadUrl = method(
  z.object({
    filename: arg.id,
    length: z.coerce.number<unknown>().int().min(1),
    title: z.string().optional(),
  }),
  (ws, args) => {
    const id = mintId(ws.state, 'F', ws.random);
    const ticket = `${id}-${ws.random().replaceAll(/[^a-zA-Z0-9]/g, '')}`;
    ws.state.files[id] = {
      id,
      name: args.filename,
      title: args.filename,
      mimetype: mimetypeOf(args.filename),
      filetype: extensionOf(args.filename),
      size: args.length,
      user: botId(ws),
      team: ws.state.installation.teamId,
      created: Math.floor(ws.now() / 1000),
      bytes: '',
      announced: args.length,
      ticket,
      complete: false,
      shares: [],
    };
    return { upload_url: `${ws.origin()}/upload/v1/${ticket}`, file_id: id };
  },
);

const entries = z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1);

const complete = method(
  z.object({
    files: arg.json.pipe(entries),
    channel_id: z.string().optional(),
    channels: z.string().optional(),
    thread_ts: z.string().optional(),
    initial_comment: z.string().optional(),
    blocks: arg.json,
  }),
  (ws, args) => {
    const files = args.files.map(({ id, title }) => {
      const file = ws.state.files[id];
      if (!file) throw new ApiError('file_not_found');
      if (file.announced !== undefined) throw new ApiError('file_update_failed');
      file.title = title ?? file.name;
      return file;
    });
    const channelId = args.channel_id ?? args.channels?.split(',')[0];
    const channel = channelId ? joinedChannel(ws, channelId).id : undefined;
    const verdict = readContent(ws, { text: args.initial_comment ?? ' ', blocks: args.blocks });
    if (!verdict.ok) throw blocksError(verdict.error, verdict.messages);
    const content = { ...verdict.content, text: args.initial_comment ?? '' };
    for (const file of files) file.complete = true;
    // Slack answers before it shares, so the answer carries no ts; files.info does, a moment later.
    if (channel) {
      const post = { ...content, channel, user: botId(ws), thread_ts: args.thread_ts };
      setImmediate(() => shareFiles(ws, files, post));
    }
    return { files: files.map((file) => shownFile(file, ws.origin())) };
  },
);

function sharesOf(ws: Workspace, file: WorkspaceFile): Record<string, Record<string, { ts: string }[]>> {
  const shares: Record<string, Record<string, { ts: string }[]>> = {};
  for (const { channel, ts } of file.shares) {
    const side = ws.state.channels[channel]?.is_private ? 'private' : 'public';
    const before = shares[side] ?? {};
    shares[side] = { ...before, [channel]: [...(before[channel] ?? []), { ts }] };
  }
  return shares;
}

function existing(ws: Workspace, id: string): WorkspaceFile {
  const file = ws.state.files[id];
  if (!file?.complete) throw new ApiError('file_not_found');
  return file;
}

const info = method(z.object({ file: arg.id }), (ws, args) => {
  const file = existing(ws, args.file);
  return { file: { ...shownFile(file, ws.origin()), shares: sharesOf(ws, file) } };
});

const list = method(
  z.object({ channel: z.string().optional(), user: z.string().optional() }),
  (ws, args) => ({
    files: Object.values(ws.state.files)
      .filter((file) => file.complete)
      .filter((file) => !args.user || file.user === args.user)
      .filter((file) => !args.channel || file.shares.some((one) => one.channel === args.channel))
      .map((file) => shownFile(file, ws.origin())),
  }),
);

const remove = method(z.object({ file: arg.id }), (ws, args) => {
  const file = existing(ws, args.file);
  if (file.user !== botId(ws)) throw new ApiError('cant_delete_file');
  delete ws.state.files[file.id];
  return {};
});

export const fileMethods = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': complete,
  'files.info': info,
  'files.list': list,
  'files.delete': remove,
};
