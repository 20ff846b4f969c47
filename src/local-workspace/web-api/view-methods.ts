import { z } from 'zod';
import { type ViewVerdict, validateHome, validateModal } from '../block-kit/validate-view.ts';
import type { Trigger } from '../bot-line/triggers.ts';
import { changeModal, openModal, pushModal } from '../modals/modal-stack.ts';
import { publishHome } from '../modals/publish-home.ts';
import { shownHome, shownModal } from '../modals/shown-view.ts';
import { findModal, type Modal, stackOf } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';
import { ApiError } from './api-error.ts';
import { findUser } from './find-channel.ts';
import { arg, method } from './method.ts';

function valid<V>(verdict: ViewVerdict<V>): V {
  if (!verdict.ok) throw new ApiError(verdict.error, verdict.messages);
  return verdict.view;
}

function triggerFor(ws: Workspace, id: string): Trigger {
  const trigger = ws.triggers.look(id);
  if (typeof trigger === 'string') throw new ApiError(trigger);
  return trigger;
}

function refuseTakenExternalId(ws: Workspace, externalId: string | undefined, except?: Modal): void {
  if (!externalId) return;
  const holder = findModal(ws.state, { externalId });
  if (holder && holder.id !== except?.id) throw new ApiError('duplicate_external_id');
}

const opening = z.object({ trigger_id: arg.id, view: arg.json });

const open = method(opening, (ws, args) => {
  const view = valid(validateModal(args.view));
  const trigger = triggerFor(ws, args.trigger_id);
  refuseTakenExternalId(ws, view.external_id);
  ws.triggers.spend(args.trigger_id);
  return { view: shownModal(ws, openModal(ws, trigger.user, view, trigger.channel)) };
});

const push = method(opening, (ws, args) => {
  const view = valid(validateModal(args.view));
  const trigger = triggerFor(ws, args.trigger_id);
  if (trigger.fromModal === undefined) {
    throw new ApiError('invalid_trigger_id', ['[ERROR] views.push needs a trigger from inside a modal']);
  }
  if (stackOf(ws.state, trigger.user).length === 0) throw new ApiError('not_found');
  refuseTakenExternalId(ws, view.external_id);
  ws.triggers.spend(args.trigger_id);
  const modal = pushModal(ws, trigger.user, view);
  if (typeof modal === 'string') throw new ApiError(modal);
  return { view: shownModal(ws, modal) };
});

const checkHash = (given: string | undefined, actual: string): void => {
  if (given !== undefined && given !== '' && given !== actual) throw new ApiError('hash_conflict');
};

const update = method(
  z.object({
    view: arg.json,
    view_id: z.string().optional(),
    external_id: z.string().optional(),
    hash: z.string().optional(),
  }),
  (ws, args) => {
    if (!args.view_id && !args.external_id)
      throw new ApiError('invalid_arguments', ['[ERROR] missing view_id']);
    const home = Object.values(ws.state.homes).find((one) => one.id === args.view_id);
    if (home) {
      const view = valid(validateHome(args.view));
      checkHash(args.hash, home.hash);
      return { view: shownHome(ws, publishHome(ws, home.user, view)) };
    }
    const view = valid(validateModal(args.view));
    const modal = findModal(ws.state, { id: args.view_id, externalId: args.external_id });
    if (!modal) throw new ApiError('not_found');
    checkHash(args.hash, modal.hash);
    refuseTakenExternalId(ws, view.external_id, modal);
    return { view: shownModal(ws, changeModal(ws, modal, view)) };
  },
);

const publish = method(
  z.object({ user_id: arg.id, view: arg.json, hash: z.string().optional() }),
  (ws, args) => {
    const view = valid(validateHome(args.view));
    const user = findUser(ws, args.user_id);
    const before = ws.state.homes[user.id];
    if (before) checkHash(args.hash, before.hash);
    return { view: shownHome(ws, publishHome(ws, user.id, view)) };
  },
);

export const viewMethods = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
