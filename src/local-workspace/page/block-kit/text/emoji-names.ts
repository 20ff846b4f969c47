import type { RichElement } from '../../../block-kit/rich-text.ts';

/** Not the colons of a time (10:30:00). */
const emoji = /(?<![a-zA-Z0-9]):([a-zA-Z0-9_+'-]+):(?::skin-tone-[2-6]:)?/g;

type TextStyle = Extract<RichElement, { type: 'text' }>['style'];

/** Words with `:names:` of emoji in them, as pieces that the drawing library knows. */
export function withEmoji(text: string, style?: TextStyle): RichElement[] {
  const styled = style ? { style } : {};
  const pieces: RichElement[] = [];
  let from = 0;
  for (const match of text.matchAll(emoji)) {
    if (match.index > from) pieces.push({ type: 'text', text: text.slice(from, match.index), ...styled });
    pieces.push({ type: 'emoji', name: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ type: 'text', text: text.slice(from), ...styled });
  return pieces;
}

export const hasEmoji = (text: string): boolean => withEmoji(text).some((piece) => piece.type === 'emoji');
