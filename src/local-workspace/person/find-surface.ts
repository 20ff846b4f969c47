import { findMessage } from '../state/message.ts';
import { isExternal, type User } from '../state/people.ts';
import { topModal } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';
import { type Outcome, refusal } from './outcome.ts';
import { type Surface, surfaceAt } from './surface.ts';
import { visitChannel } from './visit-channel.ts';

/** Where a block stands that a person acts on: the top modal, their Home, or a message. */
export type SurfaceRef =
  | { kind: 'modal' }
  | { kind: 'home' }
  | { kind: 'message'; channel: string; ts: string };

export const noMessage = (ts: string): Outcome =>
  refusal('message_not_found', `there is no message ${ts} to be seen here`);

export function findSurface(ws: Workspace, user: User, ref: SurfaceRef): Surface | Outcome {
  switch (ref.kind) {
    case 'modal': {
      const modal = topModal(ws.state, user.id);
      return modal ? { kind: 'modal', modal } : refusal('not_open', 'there is no modal open');
    }
    case 'home': {
      const home = isExternal(ws.state, user) ? undefined : ws.state.homes[user.id];
      return home ? { kind: 'home', home } : refusal('not_open', 'the app has published no Home');
    }
    case 'message': {
      const channel = visitChannel(ws, user, ref.channel);
      if ('ok' in channel) return channel;
      return surfaceAt(ws, user, channel, ref.ts) ?? noMessage(ref.ts);
    }
  }
}

/** What everybody in the channel sees; a private answer is nothing to react to or to take further. */
export function findSaid(ws: Workspace, user: User, channelId: string, ts: string) {
  const channel = visitChannel(ws, user, channelId);
  if ('ok' in channel) return channel;
  const message = findMessage(ws.state, channel.id, ts);
  return message ? { channel, message } : noMessage(ts);
}
