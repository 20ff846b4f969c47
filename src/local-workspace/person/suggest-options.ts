import { z } from 'zod';
import { type Option, optionGroup, plainOption } from '../block-kit/composition.ts';
import type { PlacedElement } from '../block-kit/placed-elements.ts';
import type { User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';
import type { Entry } from './choose-value.ts';
import { NotOffered } from './not-offered.ts';
import { installTeam, signedBy } from './payload.ts';
import { placeOf, type Surface } from './surface.ts';

const suggestions = z.union([
  z.strictObject({ options: z.array(plainOption).max(100) }),
  z.strictObject({ option_groups: z.array(optionGroup).max(100) }),
]);

async function ask(ws: Workspace, user: User, surface: Surface, placed: PlacedElement, value: string) {
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
      value,
    },
  });
  const parsed = suggestions.safeParse(reply.got === 'answer' ? reply.body : undefined);
  if (!parsed.success) throw new NotOffered('the app gave no options in time');
  return 'options' in parsed.data
    ? parsed.data.options
    : parsed.data.option_groups.flatMap((one) => one.options);
}

/** External menus ask the app for options while the person types. */
export async function suggestOptions(
  ws: Workspace,
  user: User,
  surface: Surface,
  placed: PlacedElement,
  entry: Entry,
): Promise<Option[]> {
  const { element } = placed;
  if (element.type !== 'external_select' && element.type !== 'multi_external_select') return [];
  const typed = (Array.isArray(entry) ? entry : [entry]).filter((one) => one !== null).map(String);
  const found = await Promise.all(typed.map((value) => ask(ws, user, surface, placed, value)));
  return found.flat();
}
