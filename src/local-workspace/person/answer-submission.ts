import { z } from 'zod';
import { placedElements } from '../block-kit/placed-elements.ts';
import { validateModal } from '../block-kit/validate-view.ts';
import { changeModal, closeModals, markErrors, pushModal, takeOut } from '../modals/modal-stack.ts';
import { findModal, type Modal, topModal } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';
import { type Outcome, troubleWith } from './outcome.ts';

const answer = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string().min(1)) }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
]);

const isEmpty = (body: unknown): boolean =>
  body === undefined ||
  body === '' ||
  (typeof body === 'object' && body !== null && !Array.isArray(body) && Object.keys(body).length === 0);

/** The keys must be blocks with inputs; an error on anything else leaves the person with "trouble". */
function showErrors(ws: Workspace, modal: Modal, errors: Record<string, string>): Outcome {
  const inputs = placedElements(modal.view.blocks).filter((placed) => placed.input !== undefined);
  const fieldErrors: Record<string, string> = {};
  for (const [blockId, text] of Object.entries(errors)) {
    const label = inputs.find((placed) => placed.blockId === blockId)?.words;
    if (label === undefined) return { ...troubleWith(`errors: "${blockId}" is no input block`), view: modal };
    fieldErrors[label] = text;
  }
  if (Object.keys(fieldErrors).length === 0) return { ...troubleWith('errors: none are given'), view: modal };
  return { ok: false, error: 'errors', fieldErrors, view: markErrors(ws, modal, errors) };
}

function showView(ws: Workspace, modal: Modal, action: 'update' | 'push', view: unknown): Outcome {
  const verdict = validateModal(view);
  if (!verdict.ok) return { ...troubleWith([verdict.error, ...verdict.messages].join(' ')), view: modal };
  const holder = verdict.view.external_id
    ? findModal(ws.state, { externalId: verdict.view.external_id })
    : undefined;
  if (holder && !(action === 'update' && holder.id === modal.id)) return troubleWith('duplicate_external_id');
  if (action === 'update') {
    const current = findModal(ws.state, { id: modal.id });
    return current ? { ok: true, view: changeModal(ws, current, verdict.view) } : troubleWith('not_found');
  }
  const pushed = pushModal(ws, modal.user, verdict.view);
  return typeof pushed === 'string' ? { ...troubleWith(pushed), view: modal } : { ok: true, view: pushed };
}

/** What an app may say to a submission: nothing, errors, update, push, clear. Everything else is trouble. */
export function answerSubmission(ws: Workspace, modal: Modal, body: unknown): Outcome {
  if (isEmpty(body)) {
    takeOut(ws, modal);
    const view = topModal(ws.state, modal.user);
    return { ok: true, ...(view ? { view } : {}) };
  }
  const parsed = answer.safeParse(body);
  if (!parsed.success) return { ...troubleWith('the answer is not a response_action'), view: modal };
  switch (parsed.data.response_action) {
    case 'errors':
      return showErrors(ws, findModal(ws.state, { id: modal.id }) ?? modal, parsed.data.errors);
    case 'clear':
      closeModals(ws, modal.user, 0);
      return { ok: true };
    case 'update':
    case 'push':
      return showView(ws, modal, parsed.data.response_action, parsed.data.view);
  }
}
