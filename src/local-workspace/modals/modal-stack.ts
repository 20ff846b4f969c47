import { nameBlocks } from '../block-kit/name-blocks.ts';
import type { ModalView } from '../block-kit/validate-view.ts';
import { mintId } from '../state/mint.ts';
import { type Modal, maxStack, stackOf, valuesKey } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';
import { keptValues } from './kept-values.ts';

export const freshHash = (ws: Workspace): string =>
  `${Math.floor(ws.now() / 1000)}.${ws
    .random()
    .replaceAll(/[^a-zA-Z0-9]/g, '')
    .slice(-8)}`;

const named = (ws: Workspace, view: ModalView): ModalView => ({
  ...view,
  blocks: nameBlocks(view.blocks, () => mintId(ws.state, 'b', ws.random)),
});

function put(ws: Workspace, modal: Modal): void {
  const key = valuesKey.view(modal.id);
  ws.state.values[key] = keptValues(modal.view.blocks, ws.state.values[key] ?? {}, modal.channel);
}

function stacked(ws: Workspace, user: string, view: ModalView, below: Modal[], channel?: string): Modal {
  const id = mintId(ws.state, 'V', ws.random);
  const modal: Modal = {
    id,
    user,
    team_id: ws.state.users[user]?.team_id ?? ws.state.installation.teamId,
    hash: freshHash(ws),
    view: named(ws, view),
    root_view_id: below[0]?.id ?? id,
    previous_view_id: below.at(-1)?.id ?? null,
    ...(channel ? { channel } : {}),
  };
  ws.state.modals[user] = [...below, modal];
  put(ws, modal);
  return modal;
}

export function openModal(ws: Workspace, user: string, view: ModalView, channel?: string): Modal {
  const modal = stacked(ws, user, view, [], channel);
  ws.feed.announce({ type: 'view-opened', user, view: modal.id });
  return modal;
}

export function pushModal(ws: Workspace, user: string, view: ModalView): Modal | 'push_limit_reached' {
  const below = stackOf(ws.state, user);
  if (below.length >= maxStack) return 'push_limit_reached';
  const modal = stacked(ws, user, view, below, below.at(-1)?.channel);
  ws.feed.announce({ type: 'view-pushed', user, view: modal.id });
  return modal;
}

function replace(ws: Workspace, changed: Modal): void {
  ws.state.modals[changed.user] = stackOf(ws.state, changed.user).map((one) =>
    one.id === changed.id ? changed : one,
  );
}

/** What was wrong with the last submission goes with the fields it was about. */
export function changeModal(ws: Workspace, { errors: _, ...modal }: Modal, view: ModalView): Modal {
  const changed = { ...modal, view: named(ws, view), hash: freshHash(ws) };
  replace(ws, changed);
  put(ws, changed);
  ws.feed.announce({ type: 'view-changed', user: modal.user, view: modal.id });
  return changed;
}

/** Puts words under fields, by block_id; none take away those of the submission before. */
export function markErrors(
  ws: Workspace,
  { errors: before, ...modal }: Modal,
  errors: Record<string, string>,
): Modal {
  const none = Object.keys(errors).length === 0;
  if (none && !before) return modal;
  const marked = none ? modal : { ...modal, errors };
  replace(ws, marked);
  ws.feed.announce({ type: 'view-changed', user: modal.user, view: modal.id });
  return marked;
}

/** Takes the modals above `keep` off the stack and returns them, top first. */
export function closeModals(ws: Workspace, user: string, keep: number): Modal[] {
  const stack = stackOf(ws.state, user);
  const closed = stack.slice(keep).reverse();
  ws.state.modals[user] = stack.slice(0, keep);
  for (const modal of closed) {
    delete ws.state.values[valuesKey.view(modal.id)];
    ws.feed.announce({ type: 'view-closed', user, view: modal.id });
  }
  return closed;
}

/** A submitted modal leaves from wherever it stands: the app may have pushed another above it meanwhile. */
export function takeOut(ws: Workspace, modal: Modal): void {
  ws.state.modals[modal.user] = stackOf(ws.state, modal.user).filter((one) => one.id !== modal.id);
  delete ws.state.values[valuesKey.view(modal.id)];
  ws.feed.announce({ type: 'view-closed', user: modal.user, view: modal.id });
}
