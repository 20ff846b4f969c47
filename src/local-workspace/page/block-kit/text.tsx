import type { RichText } from '../../block-kit/rich-text.ts';
import type { TextObject } from '../../block-kit/text-object.ts';
import { usePage } from '../page-context.ts';
import { Drawn } from './drawn.tsx';
import { drawableRichText } from './text/drawable-rich-text.ts';
import { hasEmoji } from './text/emoji-names.ts';
import { mrkdwnAsRichText } from './text/mrkdwn.ts';
import { plainAsRichText } from './text/plain-text.ts';
import type { DateReader } from './text/slack-date.ts';

/** Dates in messages are the reader's: their zone, their manner, their today. */
function useDateReader(): DateReader {
  const { me, seen, dateLocale } = usePage();
  return { timeZone: me.timeZone, locale: dateLocale, now: seen.now };
}

export const RichTextView = ({ block, inline = false }: { block: RichText; inline?: boolean }) => (
  <Drawn block={drawableRichText(block, useDateReader())} inline={inline} />
);

export const Mrkdwn = ({ text, inline = false }: { text: string; inline?: boolean }) => (
  <RichTextView block={mrkdwnAsRichText(text)} inline={inline} />
);

/** Words that hold no markup but the names of emoji. */
export const Plain = ({ text, emoji = true }: { text: string; emoji?: boolean | undefined }) =>
  emoji && hasEmoji(text) ? <RichTextView block={plainAsRichText(text)} inline /> : <span>{text}</span>;

export const TextView = ({ text, inline = false }: { text: TextObject; inline?: boolean }) =>
  text.type === 'mrkdwn' ? (
    <Mrkdwn text={text.text} inline={inline} />
  ) : inline ? (
    <Plain text={text.text} emoji={text.emoji} />
  ) : (
    <RichTextView block={plainAsRichText(text.text, text.emoji ?? true)} />
  );
