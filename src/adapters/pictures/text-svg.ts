import type { Text } from '../../pages/roadmap/mark.ts';
import type { PictureFonts } from './picture-fonts.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Lines of text as outlines, and nothing else: fonts need not be where the picture is looked at. */
export async function textSvg(texts: readonly Text[], size: Size, fonts: PictureFonts): Promise<string> {
  if (texts.length === 0) return '';
  const { default: satori } = await import('satori');
  const given = fonts.forText(texts.map(({ text }) => text).join(''));
  const fontFamily = [...new Set(given.map(({ name }) => name))].join(', ');
  const style = { display: 'flex', position: 'relative', ...size, fontFamily };
  const svg = await satori(
    { type: 'div', key: null, props: { style, children: texts.map(element) } },
    { ...size, fonts: given },
  );
  // Its masks are used by nothing, and their ids would stand twice in a page with two pictures.
  return (svg.match(/<path fill="#[0-9a-f]{6}" d="[^"<>]*"\/>/g) ?? []).join('');
}

const sides = { left: 'flex-start', middle: 'center', right: 'flex-end' } as const;

/** The line's box is as high as it is set, so that `y` is its top in every font. */
function element({ x, y, width, text, size, bold = false, colour, align = 'left' }: Text, index: number) {
  // Wider than measured: a line that was cut to fit is never wrapped again.
  const room = width + 40;
  const from = { left: x, middle: x - room / 2, right: x - room }[align];
  return {
    type: 'div',
    key: String(index),
    props: {
      style: {
        display: 'flex',
        position: 'absolute',
        left: from,
        top: y,
        width: room,
        justifyContent: sides[align],
        whiteSpace: 'pre',
        fontSize: size,
        fontWeight: bold ? 700 : 400,
        lineHeight: 1.36,
        color: colour,
      },
      children: text,
    },
  };
}
