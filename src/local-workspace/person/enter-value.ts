import type { Option } from '../block-kit/composition.ts';
import { type PlacedElement, placedElements } from '../block-kit/placed-elements.ts';
import type { User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';
import { type Choice, chooseValue, type Entry } from './choose-value.ts';
import { findSurface, type SurfaceRef } from './find-surface.ts';
import { NotOffered } from './not-offered.ts';
import { type Outcome, refusal } from './outcome.ts';
import { sendAction } from './press-button.ts';
import { type OfferedGroup, offerOptions, optionsFor } from './suggest-options.ts';
import { blocksOf, keepValues, type Surface, valuesOf } from './surface.ts';

interface Entering {
  /** keeps the value without telling an app that listens: it is still being typed */
  quiet?: boolean;
}

/** Enters a value. An input with dispatch_action, and every element outside of inputs, tells the app at once. */
export async function enterValue(
  ws: Workspace,
  user: User,
  surface: Surface,
  placed: PlacedElement,
  choice: Choice,
  { quiet = false }: Entering = {},
): Promise<Outcome> {
  const { blockId, actionId, element, input } = placed;
  if (!quiet && (!input || input.dispatch_action)) return sendAction(ws, user, surface, placed, choice);
  try {
    const suggested = await optionsFor(ws, user, surface, placed, choice);
    const state = chooseValue({ ws, user, suggested }, element, choice);
    const values = valuesOf(ws, surface, user);
    if (state)
      keepValues(ws, surface, user, { ...values, [blockId]: { ...values[blockId], [actionId]: state } });
    return { ok: true };
  } catch (error) {
    if (error instanceof NotOffered) return refusal('no_such_option', error.message);
    throw error;
  }
}

/** Finds an element by the ids a payload names it by. */
function placedAt(ws: Workspace, user: User, where: SurfaceRef, blockId: string, actionId: string) {
  const surface = findSurface(ws, user, where);
  if ('ok' in surface) return surface;
  const placed = placedElements(blocksOf(surface)).find(
    (one) => one.blockId === blockId && one.actionId === actionId,
  );
  return placed
    ? { surface, placed }
    : refusal('no_such_input', `there is no input ${blockId}/${actionId} here; it may have been redrawn`);
}

export type Suggestions =
  | {
      ok: true;
      groups: { label?: string; options: { text: string; value: string }[] }[];
    }
  | Outcome;

const inWords = (option: Option) => ({ text: option.text.text, value: option.value });
const shown = ({ label, options }: OfferedGroup) => ({
  ...(label === undefined ? {} : { label }),
  options: options.map(inWords),
});

async function suggest(
  ws: Workspace,
  user: User,
  surface: Surface,
  placed: PlacedElement,
  query: string,
): Promise<Suggestions> {
  const { element } = placed;
  if (element.type !== 'external_select' && element.type !== 'multi_external_select')
    return refusal('no_such_input', 'only external menus ask the app for options');
  if ([...query].length < (element.min_query_length ?? 3)) return { ok: true, groups: [] };
  try {
    return { ok: true, groups: (await offerOptions(ws, user, surface, placed, query)).map(shown) };
  } catch (error) {
    if (error instanceof NotOffered) return refusal('no_options', error.message);
    throw error;
  }
}

/** Inputs by their ids, as a page names them; by their labels: fill-form.ts. */
export const entering = (ws: Workspace, user: User) => ({
  enters: async (
    where: SurfaceRef,
    at: { blockId: string; actionId: string },
    entry: Entry,
    options?: Entering,
  ): Promise<Outcome> => {
    const found = placedAt(ws, user, where, at.blockId, at.actionId);
    if ('ok' in found) return found;
    return enterValue(ws, user, found.surface, found.placed, { entry, by: 'value' }, options);
  },
  suggests: async (
    where: SurfaceRef,
    at: { blockId: string; actionId: string },
    query: string,
  ): Promise<Suggestions> => {
    const found = placedAt(ws, user, where, at.blockId, at.actionId);
    return 'ok' in found ? found : suggest(ws, user, found.surface, found.placed, query);
  },
});
export type EnteringById = ReturnType<typeof entering>;
