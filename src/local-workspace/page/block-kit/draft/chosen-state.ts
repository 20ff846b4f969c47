import type { Option } from '../../../block-kit/composition.ts';
import type { Element } from '../../../block-kit/elements.ts';
import type { ElementState } from '../../../state/view.ts';

/** What an element holds when these ids are chosen in it; undefined for what nothing is chosen in. */
export function chosenState(
  element: Element,
  ids: readonly string[],
  options: readonly Option[],
): ElementState | undefined {
  const [first = null] = ids;
  const chosen = ids.flatMap((id) => options.find((option) => option.value === id) ?? []);
  switch (element.type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type: element.type, selected_option: chosen[0] ?? null };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type: element.type, selected_options: chosen };
    case 'users_select':
      return { type: element.type, selected_user: first };
    case 'multi_users_select':
      return { type: element.type, selected_users: [...ids] };
    case 'conversations_select':
      return { type: element.type, selected_conversation: first };
    case 'multi_conversations_select':
      return { type: element.type, selected_conversations: [...ids] };
    case 'channels_select':
      return { type: element.type, selected_channel: first };
    case 'multi_channels_select':
      return { type: element.type, selected_channels: [...ids] };
    default:
      return undefined;
  }
}

export function chosenIds(state: ElementState | undefined): readonly string[] {
  const list = (one: string | null): string[] => (one === null ? [] : [one]);
  switch (state?.type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return list(state.selected_option?.value ?? null);
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return state.selected_options.map((option) => option.value);
    case 'users_select':
      return list(state.selected_user);
    case 'multi_users_select':
      return state.selected_users;
    case 'conversations_select':
      return list(state.selected_conversation);
    case 'multi_conversations_select':
      return state.selected_conversations;
    case 'channels_select':
      return list(state.selected_channel);
    case 'multi_channels_select':
      return state.selected_channels;
    default:
      return [];
  }
}
