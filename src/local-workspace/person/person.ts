import { postMessage } from '../posting/post-message.ts';
import { type Channel, findDm } from '../state/channel.ts';
import type { User } from '../state/people.ts';
import { type Home, type Modal, stackOf } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';
import { closeForm } from './close-form.ts';
import { type EnteringById, entering } from './enter-value.ts';
import { type Entries, fillForm } from './fill-form.ts';
import { findSaid, findSurface, type SurfaceRef } from './find-surface.ts';
import { openHome } from './open-home.ts';
import type { Outcome } from './outcome.ts';
import { type PressOptions, pressButton } from './press-button.ts';
import { readChannel, type Seen } from './read-channel.ts';
import { submitForm } from './submit-form.ts';
import type { Surface } from './surface.ts';
import { type Tending, tending } from './tend-channel.ts';
import { typeCommand } from './type-command.ts';
import { takeGlobalShortcut, takeMessageShortcut } from './use-shortcut.ts';
import { visitChannel, visitToWrite } from './visit-channel.ts';

/** Somebody at a keyboard. Each act waits for the app's acknowledgement and says what happened. */
export interface Person extends Tending, EnteringById {
  user: User;
  /** the direct message with the bot, once there is one */
  dm(): string | undefined;
  types(channelId: string, text: string): Promise<Outcome>;
  says(channelId: string, text: string, options?: { thread_ts?: string }): Promise<Outcome>;
  reads(channelId: string): Seen[];
  /** `name`: its words; without it, by actionId and blockId */
  presses(channelId: string, ts: string, name: string | undefined, options?: PressOptions): Promise<Outcome>;
  pressesInModal(name: string | undefined, options?: PressOptions): Promise<Outcome>;
  pressesAtHome(name: string | undefined, options?: PressOptions): Promise<Outcome>;
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

function pressing(ws: Workspace, user: User) {
  type Name = string | undefined;
  const press = async (where: SurfaceRef, name: Name, options?: PressOptions): Promise<Outcome> => {
    const surface = findSurface(ws, user, where);
    return 'ok' in surface ? surface : pressButton(ws, user, surface, name, options);
  };
  return {
    presses: (channel: string, ts: string, name: Name, options?: PressOptions) =>
      press({ kind: 'message', channel, ts }, name, options),
    pressesInModal: (name: Name, options?: PressOptions) => press({ kind: 'modal' }, name, options),
    pressesAtHome: (name: Name, options?: PressOptions) => press({ kind: 'home' }, name, options),
  };
}

const filling = (ws: Workspace, user: User) => ({
  fills: (entries: Entries, where?: { channelId: string; ts: string }): Promise<Outcome> => {
    const current = (): Surface | undefined => {
      const ref = where && { kind: 'message' as const, channel: where.channelId, ts: where.ts };
      const surface = findSurface(ws, user, ref ?? { kind: 'modal' });
      return 'ok' in surface ? undefined : surface;
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
  ...entering(ws, user),
  ...tending(ws, user),
  types: (channelId, text) => typeCommand(ws, user, channelId, text),
  says: async (channelId, text, { thread_ts } = {}) => {
    const channel = visitToWrite(ws, user, channelId);
    return 'ok' in channel ? channel : say(ws, user, channel, text, thread_ts);
  },
  usesShortcut: (callbackId) => takeGlobalShortcut(ws, user, callbackId),
  usesMessageShortcut: async (channelId, ts, callbackId) => {
    const said = findSaid(ws, user, channelId, ts);
    return 'ok' in said ? said : takeMessageShortcut(ws, user, said, callbackId);
  },
});
