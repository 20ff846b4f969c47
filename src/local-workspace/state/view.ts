import type { Option } from '../block-kit/composition.ts';
import type { RichText } from '../block-kit/rich-text.ts';
import type { HomeView, ModalView } from '../block-kit/validate-view.ts';
import type { ShownFile } from './file.ts';

export type ElementState =
  | {
      type: 'plain_text_input' | 'email_text_input' | 'url_text_input' | 'number_input';
      value: string | null;
    }
  | { type: 'datepicker'; selected_date: string | null }
  | { type: 'timepicker'; selected_time: string | null }
  | { type: 'datetimepicker'; selected_date_time: number | null }
  | { type: 'static_select' | 'external_select' | 'radio_buttons'; selected_option: Option | null }
  | { type: 'multi_static_select' | 'multi_external_select' | 'checkboxes'; selected_options: Option[] }
  | { type: 'users_select'; selected_user: string | null }
  | { type: 'multi_users_select'; selected_users: string[] }
  | { type: 'conversations_select'; selected_conversation: string | null }
  | { type: 'multi_conversations_select'; selected_conversations: string[] }
  | { type: 'channels_select'; selected_channel: string | null }
  | { type: 'multi_channels_select'; selected_channels: string[] }
  | { type: 'rich_text_input'; rich_text_value: RichText | null }
  | { type: 'file_input'; files: ShownFile[] };

/** block_id → action_id → what the person has entered so far */
export type StateValues = Record<string, Record<string, ElementState>>;

interface Shown {
  id: string;
  user: string;
  team_id: string;
  hash: string;
}

export interface Modal extends Shown {
  view: ModalView;
  root_view_id: string;
  previous_view_id: string | null;
  /** where the modal was opened from, for default_to_current_conversation */
  channel?: string;
  /** by block_id: what was wrong with the last submission */
  errors?: Record<string, string>;
}

export interface Home extends Shown {
  view: HomeView;
}

/** The part of the state that holds what people have open. */
interface Modals {
  modals: Record<string, Modal[]>;
}

export const maxStack = 3;

export const stackOf = (state: Modals, userId: string): Modal[] => state.modals[userId] ?? [];

export const topModal = (state: Modals, userId: string): Modal | undefined => stackOf(state, userId).at(-1);

export const findModal = (
  state: Modals,
  wanted: { id?: string | undefined; externalId?: string | undefined },
) =>
  Object.values(state.modals)
    .flat()
    .find((modal) =>
      wanted.id === undefined ? modal.view.external_id === wanted.externalId : modal.id === wanted.id,
    );

export const valuesKey = {
  view: (viewId: string): string => `view:${viewId}`,
  message: (userId: string, channelId: string, ts: string): string => `message:${userId}:${channelId}:${ts}`,
};
