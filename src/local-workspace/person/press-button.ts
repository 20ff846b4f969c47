import type { Element } from '../block-kit/elements.ts';
import type { PlacedElement } from '../block-kit/placed-elements.ts';
import { optionsIn } from '../block-kit/select-elements.ts';
import { troubleIn } from '../bot-line/bot-line.ts';
import type { User } from '../state/people.ts';
import { topModal } from '../state/view.ts';
import type { Workspace } from '../workspace.ts';
import { type Choice, chooseValue, type Entry, pickOption } from './choose-value.ts';
import { findPressable, type Narrowing } from './find-pressable.ts';
import { NotOffered } from './not-offered.ts';
import { type Outcome, refusal } from './outcome.ts';
import { actionTs, installTeam, signedBy } from './payload.ts';
import { optionsFor } from './suggest-options.ts';
import { keepValues, placeOf, type Surface, valuesOf } from './surface.ts';

export interface PressOptions extends Narrowing {
  /** for menus, pickers and checkboxes: what is chosen, by its visible words */
  selected?: Entry;
  /** says no in the confirmation dialog */
  denies?: boolean;
}

function pressed(element: Element, { entry, by }: Choice): Record<string, unknown> {
  switch (element.type) {
    case 'button':
    case 'icon_button': {
      const { text, value, type } = element;
      const style = 'style' in element && element.style ? { style: element.style } : {};
      const icon = 'icon' in element ? { icon: element.icon } : {};
      return { type, text, ...(value === undefined ? {} : { value }), ...style, ...icon };
    }
    case 'overflow':
      return { type: element.type, selected_option: pickOption(optionsIn(element), String(entry), by) };
    case 'feedback_buttons': {
      const sides = [element.positive_button, element.negative_button];
      const side =
        sides.find((one) => (by === 'value' ? one.value : one.text.text) === String(entry)) ??
        element.positive_button;
      return { type: element.type, text: side.text, value: side.value };
    }
    default:
      return { type: element.type };
  }
}

/** What the element says in `actions`, after the person's choice has been kept with the surface. */
async function actionOf(ws: Workspace, user: User, surface: Surface, placed: PlacedElement, choice: Choice) {
  const { element, blockId, actionId } = placed;
  const suggested = await optionsFor(ws, user, surface, placed, choice);
  const state = chooseValue({ ws, user, suggested }, element, choice);
  if (state) {
    const values = valuesOf(ws, surface, user);
    keepValues(ws, surface, user, { ...values, [blockId]: { ...values[blockId], [actionId]: state } });
  }
  const named = { action_id: actionId, block_id: blockId, action_ts: actionTs(ws) };
  return { ...named, ...(state ?? pressed(element, choice)) };
}

export async function sendAction(
  ws: Workspace,
  user: User,
  surface: Surface,
  placed: PlacedElement,
  choice: Choice,
): Promise<Outcome> {
  let action: Record<string, unknown>;
  try {
    action = await actionOf(ws, user, surface, placed, choice);
  } catch (error) {
    if (error instanceof NotOffered) return refusal('no_such_option', error.message);
    throw error;
  }
  const fromModal = surface.kind === 'modal' ? { fromModal: surface.modal.id } : {};
  const channel = 'channel' in surface ? { channel: surface.channel.id } : {};
  const reply = await ws.line.send({
    kind: 'interactive',
    payload: {
      type: 'block_actions',
      ...signedBy(ws, user),
      trigger_id: ws.triggers.issue({ user: user.id, ...fromModal, ...channel }),
      team: installTeam(ws),
      ...placeOf(ws, surface, user),
      actions: [action],
    },
  });
  const trouble = troubleIn(reply);
  if (trouble)
    return refusal(trouble, 'the app did not acknowledge; a warning mark stands beside the button');
  const view = topModal(ws.state, user.id);
  return { ok: true, ...(view ? { view } : {}) };
}

export async function pressButton(
  ws: Workspace,
  user: User,
  surface: Surface,
  name: string | undefined,
  options: PressOptions = {},
): Promise<Outcome> {
  const placed = findPressable(surface, name, options);
  if ('ok' in placed) return placed;
  const { element } = placed;
  const confirm = 'confirm' in element && element.confirm ? { confirm: element.confirm } : {};
  if (options.denies && 'confirm' in confirm) return { ok: true, ...confirm };
  const url = element.type === 'button' && element.url ? { url: element.url } : {};
  const by = options.actionId === undefined ? 'words' : 'value';
  const choice: Choice = { entry: options.selected ?? null, by };
  const outcome = await sendAction(ws, user, surface, placed, choice);
  return { ...outcome, ...confirm, ...url };
}
