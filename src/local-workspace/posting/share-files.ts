import type { WorkspaceFile } from '../state/file.ts';
import type { Message } from '../state/message.ts';
import type { Workspace } from '../workspace.ts';
import { type Post, postMessage } from './post-message.ts';

/** Files come into a channel with a message that carries them. */
export function shareFiles(
  ws: Workspace,
  files: readonly WorkspaceFile[],
  post: Omit<Post, 'files'>,
): Message {
  const message = postMessage(ws, { ...post, files: files.map((file) => file.id) });
  for (const file of files) {
    file.shares.push({ channel: message.channel, ts: message.ts });
    ws.feed.announce({ type: 'file-shared', channel: message.channel, file: file.id });
  }
  return message;
}
