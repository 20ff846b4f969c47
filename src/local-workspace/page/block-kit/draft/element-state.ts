import type { RichText } from '../../../block-kit/rich-text.ts';
import type { ElementState } from '../../../state/view.ts';
import type { Entry } from '../../person-api.ts';

const partText = (part: RichText['elements'][number]): string =>
  part.elements
    .map((piece) => {
      if (piece.type === 'rich_text_section') return `${partText(piece)}\n`;
      if (piece.type === 'text') return piece.text;
      if (piece.type === 'link') return piece.text ?? piece.url;
      if (piece.type === 'emoji') return `:${piece.name}:`;
      if (piece.type === 'user') return `@${piece.user_id}`;
      if (piece.type === 'channel') return `#${piece.channel_id}`;
      return '';
    })
    .join('');

/** Rich text as a person would type it; the look is lost. */
export const richTextWords = (value: RichText | null): string =>
  (value?.elements ?? []).map(partText).join('\n').replace(/\n+$/, '');

/** What an element holds, as it is entered: the other way round from the workspace's own reading. */
export function entryOf(state: ElementState): Exclude<Entry, readonly { name: string }[]> {
  switch (state.type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return state.value;
    case 'datepicker':
      return state.selected_date;
    case 'timepicker':
      return state.selected_time;
    case 'datetimepicker':
      return state.selected_date_time;
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return state.selected_option?.value ?? null;
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return state.selected_options.map((option) => option.value);
    case 'users_select':
      return state.selected_user;
    case 'multi_users_select':
      return state.selected_users;
    case 'conversations_select':
      return state.selected_conversation;
    case 'multi_conversations_select':
      return state.selected_conversations;
    case 'channels_select':
      return state.selected_channel;
    case 'multi_channels_select':
      return state.selected_channels;
    case 'rich_text_input':
      return richTextWords(state.rich_text_value);
    case 'file_input':
      return state.files.map((file) => file.id);
  }
}

/** An empty field is empty in whatever way it is written. */
const plain = (entry: Entry): string =>
  JSON.stringify(entry === '' || (Array.isArray(entry) && entry.length === 0) ? null : entry);

export const sameEntry = (a: Entry, b: Entry): boolean => plain(a) === plain(b);
