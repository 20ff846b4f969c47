import { closeModals } from '../modals/modal-stack.ts';
import { shownModal } from '../modals/shown-view.ts';
import type { User } from '../state/people.ts';
import { stackOf, topModal } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';
import { type Outcome, refusal } from './outcome.ts';
import { ownTeam, signedBy } from './payload.ts';

/** Cancel closes the top modal; the cross (`all`), or clear_on_close, the whole stack. */
export async function closeForm(ws: Workspace, user: User, all: boolean): Promise<Outcome> {
  const stack = stackOf(ws.state, user.id);
  const top = stack.at(-1);
  if (!top) return refusal('no_form', 'there is no form open');
  const cleared = all || top.view.clear_on_close === true;
  const leaving = cleared ? [...stack].reverse() : [top];
  const payloads = leaving
    .filter((modal) => modal.view.notify_on_close)
    .map((modal) => ({
      type: 'view_closed',
      ...signedBy(ws, user),
      team: ownTeam(ws, user),
      view: shownModal(ws, modal),
      is_cleared: cleared,
    }));
  closeModals(ws, user.id, cleared ? 0 : stack.length - 1);
  for (const payload of payloads) await ws.line.send({ kind: 'interactive', payload });
  const view = topModal(ws.state, user.id);
  return { ok: true, ...(view ? { view } : {}) };
}
