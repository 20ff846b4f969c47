import { addReaction, reactionName, removeReaction } from '../posting/react.ts';
import { shareFiles } from '../posting/share-files.ts';
import { deleteEphemeral } from '../posting/show-ephemeral.ts';
import { findEphemeral } from '../state/message.ts';
import type { User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';
import { findSaid, noMessage } from './find-surface.ts';
import { markRead } from './mark-read.ts';
import { type Outcome, refusal } from './outcome.ts';
import { type PickedFile, uploadFiles } from './upload-files.ts';
import { visitChannel, visitToWrite } from './visit-channel.ts';

const mostFiles = 10;

function react(
  ws: Workspace,
  user: User,
  channelId: string,
  ts: string,
  { name, remove }: { name: string; remove: boolean },
): Outcome {
  const said = findSaid(ws, user, channelId, ts);
  if ('ok' in said) return said;
  if (!reactionName.test(name)) return refusal('invalid_name', `"${name}" is no emoji`);
  if (remove)
    return removeReaction(ws, said.message, user.id, name)
      ? { ok: true }
      : refusal('no_reaction', `${user.real_name} has not reacted with :${name}:`);
  return addReaction(ws, said.message, user.id, name)
    ? { ok: true }
    : refusal('already_reacted', `${user.real_name} has reacted with :${name}: before`);
}

function upload(
  ws: Workspace,
  user: User,
  channelId: string,
  picked: readonly PickedFile[],
  said: { text?: string; thread_ts?: string },
): Outcome {
  const channel = visitToWrite(ws, user, channelId);
  if ('ok' in channel) return channel;
  if (picked.length === 0 || picked.length > mostFiles)
    return refusal('invalid_files', `a message carries 1 to ${mostFiles} files`);
  const files = uploadFiles(ws, user, picked).flatMap(({ id }) => ws.state.files[id] ?? []);
  const { text = '', thread_ts } = said;
  const content = { text, blocks: [], attachments: [] };
  const message = shareFiles(ws, files, { ...content, channel: channel.id, user: user.id, thread_ts });
  return { ok: true, ts: message.ts };
}

/** What people do with messages besides saying something and pressing. */
export const tending = (ws: Workspace, user: User) => ({
  marks: async (channelId: string, ts: string): Promise<Outcome> => {
    const channel = visitChannel(ws, user, channelId);
    return 'ok' in channel ? channel : markRead(ws, user, channel, ts);
  },
  reacts: async (
    channelId: string,
    ts: string,
    name: string,
    { remove = false }: { remove?: boolean } = {},
  ): Promise<Outcome> => react(ws, user, channelId, ts, { name, remove }),
  uploads: async (
    channelId: string,
    files: readonly PickedFile[],
    said: { text?: string; thread_ts?: string } = {},
  ): Promise<Outcome> => upload(ws, user, channelId, files, said),
  dismisses: async (channelId: string, ts: string): Promise<Outcome> => {
    const ephemeral = findEphemeral(ws.state, channelId, ts, user.id);
    if (!ephemeral) return noMessage(ts);
    deleteEphemeral(ws, ephemeral);
    return { ok: true };
  },
});
export type Tending = ReturnType<typeof tending>;
