import { postMessage } from '../posting/post-message.ts';
import { type Channel, findDm } from '../state/channel.ts';
import { findMessage } from '../state/message.ts';
import type { User } from '../state/people.ts';
import { type Home, type Modal, stackOf, topModal } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';
import { closeForm } from './close-form.ts';
import { type Entries, fillForm } from './fill-form.ts';
import { openHome } from './open-home.ts';
import { type Outcome, refusal } from './outcome.ts';
import { type PressOptions, pressButton } from './press-button.ts';
import { readChannel, type Seen } from './read-channel.ts';
import { submitForm } from './submit-form.ts';
import { type Surface, surfaceAt } from './surface.ts';
import { typeCommand } from './type-command.ts';
import { useGlobalShortcut, useMessageShortcut } from './use-shortcut.ts';
import { visitChannel } from './visit-channel.ts';

/** Somebody at a keyboard. Each act waits for the app's acknowledgement and says what happened. */
export interface Person {
  user: User;
  /** the direct message with the bot, once there is one */
  dm(): string | undefined;
  types(channelId: string, text: string): Promise<Outcome>;
  says(channelId: string, text: string, options?: { thread_ts?: string }): Promise<Outcome>;
  reads(channelId: string): Seen[];
  presses(channelId: string, ts: string, name: string, options?: PressOptions): Promise<Outcome>;
  pressesInModal(name: string, options?: PressOptions): Promise<Outcome>;
  pressesAtHome(name: string, options?: PressOptions): Promise<Outcome>;
  /** the top modal, or with `where` the inputs of a message */
  fills(entries: Entries, where?: { channelId: string; ts: string }): Promise<Outcome>;
  submits(): Promise<Outcome>;
  closes(options?: { all?: boolean }): Promise<Outcome>;
  opensHome(options?: { withinMs?: number }): Promise<Outcome>;
  /** the stack of modals, the top one last */
  views(): readonly Modal[];
  home(): Home | undefined;
  usesShortcut(callbackId: string): Promise<Outcome>;
  usesMessageShortcut(channelId: string, ts: string, callbackId: string): Promise<Outcome>;
}

function say(ws: Workspace, user: User, channel: Channel, text: string, thread_ts?: string): Outcome {
  const content = { text, blocks: [], attachments: [] };
  return { ok: true, ts: postMessage(ws, { ...content, channel: channel.id, user: user.id, thread_ts }).ts };
}

const noMessage = (ts: string): Outcome =>
  refusal('message_not_found', `there is no message ${ts} to be seen here`);

function pressing(ws: Workspace, user: User) {
  const at = (surface: Surface | undefined, what: string, name: string, options?: PressOptions) =>
    surface ? pressButton(ws, user, surface, name, options) : Promise.resolve(refusal('not_open', what));
  return {
    presses: async (
      channelId: string,
      ts: string,
      name: string,
      options?: PressOptions,
    ): Promise<Outcome> => {
      const channel = visitChannel(ws, user, channelId);
      if ('ok' in channel) return channel;
      const surface = surfaceAt(ws, user, channel, ts);
      return surface ? pressButton(ws, user, surface, name, options) : noMessage(ts);
    },
    pressesInModal: (name: string, options?: PressOptions): Promise<Outcome> => {
      const modal = topModal(ws.state, user.id);
      return at(modal && { kind: 'modal', modal }, 'there is no modal open', name, options);
    },
    pressesAtHome: (name: string, options?: PressOptions): Promise<Outcome> => {
      const home = ws.state.homes[user.id];
      return at(home && { kind: 'home', home }, 'the app has published no Home', name, options);
    },
  };
}

const filling = (ws: Workspace, user: User) => ({
  fills: (entries: Entries, where?: { channelId: string; ts: string }): Promise<Outcome> => {
    const current = (): Surface | undefined => {
      if (where) {
        const channel = visitChannel(ws, user, where.channelId);
        return 'ok' in channel ? undefined : surfaceAt(ws, user, channel, where.ts);
      }
      const modal = topModal(ws.state, user.id);
      return modal && { kind: 'modal', modal };
    };
    return fillForm(ws, user, current, entries);
  },
  submits: () => submitForm(ws, user),
  closes: ({ all = false }: { all?: boolean } = {}) => closeForm(ws, user, all),
});

const looking = (ws: Workspace, user: User) => ({
  dm: () => findDm(ws.state, user.id)?.id,
  reads: (channelId: string): Seen[] => {
    const channel = visitChannel(ws, user, channelId);
    return 'ok' in channel ? [] : readChannel(ws, user, channel);
  },
  views: () => stackOf(ws.state, user.id),
  home: () => ws.state.homes[user.id],
  opensHome: ({ withinMs = 1000 }: { withinMs?: number } = {}) => openHome(ws, user, withinMs),
});

export const person = (ws: Workspace, user: User): Person => ({
  user,
  ...looking(ws, user),
  ...pressing(ws, user),
  ...filling(ws, user),
  types: (channelId, text) => typeCommand(ws, user, channelId, text),
  says: async (channelId, text, { thread_ts } = {}) => {
    const channel = visitChannel(ws, user, channelId);
    return 'ok' in channel ? channel : say(ws, user, channel, text, thread_ts);
  },
  usesShortcut: (callbackId) => useGlobalShortcut(ws, user, callbackId),
  usesMessageShortcut: async (channelId, ts, callbackId) => {
    const channel = visitChannel(ws, user, channelId);
    if ('ok' in channel) return channel;
    const message = findMessage(ws.state, channel.id, ts);
    return message ? useMessageShortcut(ws, user, { channel, message }, callbackId) : noMessage(ts);
  },
});
