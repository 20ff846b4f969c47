import type { Block } from '../block-kit/blocks.ts';
import { keptValues } from '../modals/kept-values.ts';
import { shownHome, shownModal } from '../modals/shown-view.ts';
import { shownMessage } from '../posting/shown-message.ts';
import { type Channel, payloadName } from '../state/channel.ts';
import { type Ephemeral, findEphemeral, findMessage, type Message } from '../state/message.ts';
import type { User } from '../state/people.ts';
import { type Home, type Modal, type StateValues, valuesKey } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';

/** A thing with buttons that one person has before them. */
export type Surface =
  | { kind: 'message'; channel: Channel; message: Message }
  | { kind: 'ephemeral'; channel: Channel; ephemeral: Ephemeral }
  | { kind: 'modal'; modal: Modal }
  | { kind: 'home'; home: Home };

export function surfaceAt(ws: Workspace, user: User, channel: Channel, ts: string): Surface | undefined {
  const message = findMessage(ws.state, channel.id, ts);
  if (message) return { kind: 'message', channel, message };
  const ephemeral = findEphemeral(ws.state, channel.id, ts, user.id);
  return ephemeral && { kind: 'ephemeral', channel, ephemeral };
}

export function blocksOf(surface: Surface): readonly Block[] {
  switch (surface.kind) {
    case 'message':
      return surface.message.blocks;
    case 'ephemeral':
      return surface.ephemeral.blocks;
    case 'modal':
      return surface.modal.view.blocks;
    case 'home':
      return surface.home.view.blocks;
  }
}

export function surfaceKey(surface: Surface, user: User): string {
  switch (surface.kind) {
    case 'message':
      return valuesKey.message(user.id, surface.channel.id, surface.message.ts);
    case 'ephemeral':
      return valuesKey.message(user.id, surface.channel.id, surface.ephemeral.ts);
    case 'modal':
      return valuesKey.view(surface.modal.id);
    case 'home':
      return valuesKey.view(surface.home.id);
  }
}

export function valuesOf(ws: Workspace, surface: Surface, user: User): StateValues {
  const channel = 'channel' in surface ? surface.channel.id : undefined;
  return keptValues(blocksOf(surface), ws.state.values[surfaceKey(surface, user)] ?? {}, channel);
}

export function keepValues(ws: Workspace, surface: Surface, user: User, values: StateValues): void {
  const key = surfaceKey(surface, user);
  ws.state.values[key] = values;
  ws.feed.announce({ type: 'values-changed', user: user.id, surface: key });
}

interface InMessage {
  ts: string;
  thread_ts?: string | undefined;
}

function inChannel(
  ws: Workspace,
  user: User,
  channel: Channel,
  { ts, thread_ts }: InMessage,
  ephemeral: boolean,
) {
  const thread = thread_ts ? { thread_ts } : {};
  return {
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...thread,
    },
    channel: { id: channel.id, name: payloadName(channel) },
    response_url: ws.responseUrls.issue({
      user: user.id,
      channel: channel.id,
      ...thread,
      original: { kind: ephemeral ? 'ephemeral' : 'message', ts },
    }),
  };
}

/** Where a press happened, in the words of block_actions. An ephemeral has no `message`: the app must remember. */
export function placeOf(ws: Workspace, surface: Surface, user: User): Record<string, unknown> {
  const state = { values: valuesOf(ws, surface, user) };
  switch (surface.kind) {
    case 'message':
      return {
        ...inChannel(ws, user, surface.channel, surface.message, false),
        message: shownMessage(ws, surface.message),
        state,
      };
    case 'ephemeral':
      return { ...inChannel(ws, user, surface.channel, surface.ephemeral, true), state };
    case 'modal':
      return {
        container: { type: 'view', view_id: surface.modal.id },
        view: shownModal(ws, surface.modal),
      };
    case 'home':
      return { container: { type: 'view', view_id: surface.home.id }, view: shownHome(ws, surface.home) };
  }
}
