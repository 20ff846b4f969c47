import { type PlacedElement, placedElements } from '../block-kit/placed-elements.ts';
import { markErrors } from '../modals/modal-stack.ts';
import { shownModal } from '../modals/shown-view.ts';
import type { User } from '../state/people.ts';
import { type Modal, type StateValues, topModal } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';
import { answerSubmission } from './answer-submission.ts';
import { inputProblem } from './check-input.ts';
import { type Outcome, refusal, troubleWith } from './outcome.ts';
import { ownTeam, signedBy } from './payload.ts';
import { valuesOf } from './surface.ts';

const inputsOf = (modal: Modal): PlacedElement[] =>
  placedElements(modal.view.blocks).filter((placed) => placed.input !== undefined);

/** What Slack's own client finds wrong, by the label people see and by the block a page draws it under. */
function clientSideErrors(modal: Modal, values: StateValues) {
  const problems = inputsOf(modal).flatMap(({ input, blockId, actionId }) => {
    const state = values[blockId]?.[actionId];
    const problem = input && state ? inputProblem(input, state) : undefined;
    return input && problem ? [{ label: input.label.text, blockId, problem }] : [];
  });
  return {
    byLabel: Object.fromEntries(problems.map(({ label, problem }) => [label, problem])),
    byBlock: Object.fromEntries(problems.map(({ blockId, problem }) => [blockId, problem])),
  };
}

/** Only menus that ask for it give the app an address to answer in the chosen channel. */
function responseUrls(ws: Workspace, user: User, modal: Modal, values: StateValues) {
  return inputsOf(modal).flatMap(({ element, blockId, actionId }) => {
    if (!('response_url_enabled' in element) || !element.response_url_enabled) return [];
    const state = values[blockId]?.[actionId];
    const chosen =
      state && 'selected_conversation' in state
        ? state.selected_conversation
        : state && 'selected_channel' in state
          ? state.selected_channel
          : null;
    if (!chosen) return [];
    const response_url = ws.responseUrls.issue({ user: user.id, channel: chosen });
    return [{ block_id: blockId, action_id: actionId, channel_id: chosen, response_url }];
  });
}

export async function submitForm(ws: Workspace, user: User): Promise<Outcome> {
  const top = topModal(ws.state, user.id);
  if (!top) return refusal('no_form', 'there is no form open');
  if (!top.view.submit) return refusal('no_such_button', `"${top.view.title.text}" has nothing to submit`);
  const values = valuesOf(ws, { kind: 'modal', modal: top }, user);
  const { byLabel, byBlock } = clientSideErrors(top, values);
  const modal = markErrors(ws, top, byBlock);
  if (Object.keys(byLabel).length > 0) {
    const detail = 'Slack itself refused the form';
    return { ok: false, error: 'not_sent', detail, fieldErrors: byLabel, view: modal };
  }
  const reply = await ws.line.send({
    kind: 'interactive',
    payload: {
      type: 'view_submission',
      ...signedBy(ws, user),
      trigger_id: ws.triggers.issue({
        user: user.id,
        fromModal: modal.id,
        ...(modal.channel ? { channel: modal.channel } : {}),
      }),
      team: ownTeam(ws, user),
      view: shownModal(ws, modal),
      response_urls: responseUrls(ws, user, modal, values),
    },
  });
  if (reply.got === 'timeout') return { ...troubleWith('no answer within three seconds'), view: modal };
  if (reply.got === 'unreachable') return { ...troubleWith(reply.reason), view: modal };
  if (reply.status !== 200) return { ...troubleWith(`HTTP ${reply.status}`), view: modal };
  return answerSubmission(ws, modal, reply.body);
}
