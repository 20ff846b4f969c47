import type { PlacedElement } from '../block-kit/placed-elements.ts';
import { placedElements } from '../block-kit/placed-elements.ts';
import type { User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';
import type { Entry } from './choose-value.ts';
import { enterValue } from './enter-value.ts';
import { type Outcome, refusal } from './outcome.ts';
import { blocksOf, type Surface } from './surface.ts';

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
    const outcome = await enterValue(ws, user, surface, placed, { entry, by: 'words' });
    if (outcome.error === 'no_such_option')
      return refusal('no_such_option', `${label}: ${outcome.detail ?? ''}`);
    if (!outcome.ok) return outcome;
  }
  return { ok: true };
}
