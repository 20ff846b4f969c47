import { dropEphemeral, type Ephemeral, replaceEphemeral } from '../state/message.ts';
import { mintTs } from '../state/mint.ts';
import type { Workspace } from '../workspace.ts';
import type { Content } from './content.ts';

interface Whisper extends Content {
  channel: string;
  user: string;
  thread_ts?: string | undefined;
}

export function showEphemeral(ws: Workspace, whisper: Whisper): Ephemeral {
  const { channel, user, text, blocks, attachments, thread_ts } = whisper;
  const ts = mintTs(ws.state, ws.now());
  const ephemeral: Ephemeral = {
    ts,
    channel,
    user,
    text,
    blocks,
    attachments,
    ...(thread_ts ? { thread_ts } : {}),
  };
  ws.state.ephemerals = [...ws.state.ephemerals, ephemeral];
  ws.feed.announce({ type: 'ephemeral-shown', channel, ts, user });
  return ephemeral;
}

export function changeEphemeral(ws: Workspace, ephemeral: Ephemeral, content: Content): void {
  replaceEphemeral(ws.state, { ...ephemeral, ...content });
  ws.feed.announce({
    type: 'ephemeral-changed',
    channel: ephemeral.channel,
    ts: ephemeral.ts,
    user: ephemeral.user,
  });
}

export function deleteEphemeral(ws: Workspace, ephemeral: Ephemeral): void {
  dropEphemeral(ws.state, ephemeral.ts);
  ws.feed.announce({
    type: 'ephemeral-deleted',
    channel: ephemeral.channel,
    ts: ephemeral.ts,
    user: ephemeral.user,
  });
}
