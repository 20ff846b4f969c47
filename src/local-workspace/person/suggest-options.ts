import { z } from 'zod';
import { type Option, optionGroup, plainOption } from '../block-kit/composition.ts';
import type { PlacedElement } from '../block-kit/placed-elements.ts';
import type { User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';
import type { Choice } from './choose-value.ts';
import { NotOffered } from './not-offered.ts';
import { installTeam, signedBy } from './payload.ts';
import { placeOf, type Surface, surfaceKey, valuesOf } from './surface.ts';

const suggestions = z.union([
  z.strictObject({ options: z.array(plainOption).max(100) }),
  z.strictObject({ option_groups: z.array(optionGroup).max(100) }),
]);

export interface OfferedGroup {
  label?: string;
  options: Option[];
}

const keyOf = (surface: Surface, user: User, { blockId, actionId }: PlacedElement): string =>
  `${surfaceKey(surface, user)}:${blockId}:${actionId}`;

/** Asks the app for the options of an external select, as it does while somebody types; they can be chosen then. */
export async function offerOptions(
  ws: Workspace,
  user: User,
  surface: Surface,
  placed: PlacedElement,
  query: string,
): Promise<OfferedGroup[]> {
  const { response_url: _, ...place } = placeOf(ws, surface, user);
  const reply = await ws.line.send({
    kind: 'interactive',
    payload: {
      type: 'block_suggestion',
      ...signedBy(ws, user),
      team: installTeam(ws),
      ...place,
      block_id: placed.blockId,
      action_id: placed.actionId,
      value: query,
    },
  });
  const parsed = suggestions.safeParse(reply.got === 'answer' ? reply.body : undefined);
  if (!parsed.success) throw new NotOffered('the app gave no options in time');
  const groups =
    'options' in parsed.data
      ? [{ options: parsed.data.options }]
      : parsed.data.option_groups.map(({ label, options }) => ({ label: label.text, options }));
  const key = keyOf(surface, user, placed);
  const before = ws.offered.get(key) ?? [];
  const fresh = groups.flatMap((group) => group.options);
  const kept = before.filter((old) => !fresh.some((one) => one.value === old.value));
  ws.offered.set(key, [...kept, ...fresh]);
  return groups;
}

/** What was offered while they typed, and what is chosen already. */
function optionsOffered(ws: Workspace, user: User, surface: Surface, placed: PlacedElement): Option[] {
  const chosen = valuesOf(ws, surface, user)[placed.blockId]?.[placed.actionId];
  const offered = ws.offered.get(keyOf(surface, user, placed)) ?? [];
  if (chosen?.type === 'multi_external_select') return [...chosen.selected_options, ...offered];
  return chosen?.type === 'external_select' && chosen.selected_option
    ? [chosen.selected_option, ...offered]
    : offered;
}

/**
 * The options an external select can be chosen from. Somebody who names them by their words types these first, and the
 * app is asked; a page has asked before and names them by their values.
 */
export async function optionsFor(
  ws: Workspace,
  user: User,
  surface: Surface,
  placed: PlacedElement,
  { entry, by }: Choice,
): Promise<Option[]> {
  const { type } = placed.element;
  if (type !== 'external_select' && type !== 'multi_external_select') return [];
  if (by === 'value') return optionsOffered(ws, user, surface, placed);
  const typed = (Array.isArray(entry) ? entry : [entry]).filter((one) => one !== null).map(String);
  const found = await Promise.all(typed.map((query) => offerOptions(ws, user, surface, placed, query)));
  return found.flat().flatMap((group) => group.options);
}
