import type { RichText } from '../../../block-kit/rich-text.ts';
import { withEmoji } from './emoji-names.ts';

/** Nothing in plain text is markup but the names of emoji. */
export const plainAsRichText = (text: string, emoji = true): RichText => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: emoji ? withEmoji(text) : text === '' ? [] : [{ type: 'text', text }],
    },
  ],
});
