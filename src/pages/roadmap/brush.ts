import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import { visibleText } from '../../kernel/markup.ts';
import type { Said } from '../../kernel/phrase.ts';
import type { Part, Text } from './mark.ts';
import { wrapText } from './measure.ts';

/** Says things in the picture's language, in characters that the fonts have. */
export interface Brush {
  readonly locale: Locale;
  say(said: Said | string): string;
}

/** More than any place shows: a text of three thousand characters is not looked through to its end. */
const MOST = 1_000;

/** What no font has: an emoji is left out, another character becomes an empty box. Nothing is ever an error. */
export function brushOf(locale: Locale, holds: (character: string) => boolean): Brush {
  const show = (character: string): string => {
    if (character === ' ' || holds(character)) return character;
    const compatible = character.normalize('NFKC');
    if (compatible !== character && [...compatible].every((part) => part === ' ' || holds(part)))
      return compatible;
    return /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{M}/u.test(character)
      ? ''
      : '\u25a1';
  };
  return {
    locale,
    say(said) {
      const line = visibleText(plain(said, locale).slice(0, MOST)).replaceAll(/\s+/g, ' ');
      return Array.from(line, show).join('').replaceAll(/ {2,}/g, ' ').trim();
    },
  };
}

interface Style {
  readonly size: number;
  readonly line: number;
}

export interface Paragraph extends Pick<Text, 'x' | 'y' | 'width' | 'text' | 'colour' | 'bold'> {
  readonly style: Style;
  readonly most: number;
}

/** Wrapped lines below each other, and where the next thing may begin. */
export function paragraph({ style, most, text, y, ...rest }: Paragraph): Part {
  const lines = wrapText(text, style.size, rest.width, most, rest.bold ?? false);
  const marks = lines.map(
    (line, index): Text => ({
      kind: 'text',
      ...rest,
      y: y + index * style.line,
      size: style.size,
      text: line,
    }),
  );
  return { marks, bottom: y + lines.length * style.line };
}
