import type { View } from '@slack/types';
import type { CardWords } from '../kernel/notice.ts';
import type { Said } from '../kernel/phrase.ts';

/** What the one who acted gets to see. The edge (adapters/slack/answer.ts) knows how Slack wants it said. */
export type Reply =
  | { readonly kind: 'say'; readonly card: CardWords }
  | { readonly kind: 'open'; readonly view: View }
  | { readonly kind: 'invalid'; readonly errors: Readonly<Record<string, Said>> }
  | { readonly kind: 'done'; readonly note?: CardWords };

export const reply = {
  /** Privately: ephemeral after a command or a press, inside the modal after a submission. */
  say: (card: CardWords): Reply => ({ kind: 'say', card }),
  /** A modal; after a submission it takes the place of the one submitted. */
  open: (view: View): Reply => ({ kind: 'open', view }),
  /** Errors under the form's fields, by field name. */
  invalid: (errors: Readonly<Record<string, Said>>): Reply => ({ kind: 'invalid', errors }),
  /** Closes the modal; a card that was pressed is redrawn by the act's own effects. */
  done: (note?: CardWords): Reply => (note === undefined ? { kind: 'done' } : { kind: 'done', note }),
};
