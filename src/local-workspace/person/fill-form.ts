import type { PlacedElement } from '../block-kit/placed-elements.ts';
import { placedElements } from '../block-kit/placed-elements.ts';
import type { User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';
import { chooseValue, type Entry } from './choose-value.ts';
import { NotOffered } from './not-offered.ts';
import { type Outcome, refusal } from './outcome.ts';
import { sendAction } from './press-button.ts';
import { suggestOptions } from './suggest-options.ts';
import { blocksOf, keepValues, type Surface, valuesOf } from './surface.ts';

export type Entries = Record<string, Entry>;

function inputLabelled(surface: Surface, label: string): PlacedElement | Outcome {
  const inputs = placedElements(blocksOf(surface)).filter((placed) => placed.input !== undefined);
  const found = inputs.filter((placed) => placed.words === label);
  const [only, second] = found;
  if (only && !second) return only;
  if (only) return refusal('ambiguous', `${found.length} inputs are labelled "${label}"`);
  const labels = inputs.map((placed) => `"${placed.words}"`).join(', ') || 'none';
  return refusal('no_such_input', `no input is labelled "${label}"; there are: ${labels}`);
}

async function fillOne(ws: Workspace, user: User, surface: Surface, placed: PlacedElement, entry: Entry) {
  const { blockId, actionId, element, input } = placed;
  if (input?.dispatch_action) return sendAction(ws, user, surface, placed, entry);
  const suggested = await suggestOptions(ws, user, surface, placed, entry);
  const state = chooseValue({ ws, user, suggested }, element, entry);
  const values = valuesOf(ws, surface, user);
  if (state)
    keepValues(ws, surface, user, { ...values, [blockId]: { ...values[blockId], [actionId]: state } });
  return { ok: true };
}

/**
 * Enters values by the visible labels. An input with dispatch_action tells the app at once, and the form
 * may have been redrawn by then, so the surface is looked at anew for each entry.
 */
export async function fillForm(
  ws: Workspace,
  user: User,
  current: () => Surface | undefined,
  entries: Entries,
): Promise<Outcome> {
  for (const [label, entry] of Object.entries(entries)) {
    const surface = current();
    if (!surface) return refusal('no_form', 'there is no form open');
    const placed = inputLabelled(surface, label);
    if ('ok' in placed) return placed;
    try {
      const outcome: Outcome = await fillOne(ws, user, surface, placed, entry);
      if (!outcome.ok) return outcome;
    } catch (error) {
      if (error instanceof NotOffered) return refusal('no_such_option', `${label}: ${error.message}`);
      throw error;
    }
  }
  return { ok: true };
}
