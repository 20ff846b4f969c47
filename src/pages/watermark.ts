import type { Instant } from '../kernel/calendar.ts';
import { plain } from '../kernel/format.ts';
import type { Locale } from '../kernel/locale.ts';
import { visibleText } from '../kernel/markup.ts';
import { moment, phrase } from '../kernel/phrase.ts';
import { type Html, html } from './html.ts';

export interface WatermarkOn {
  readonly locale: Locale;
  readonly reader: string;
  readonly now: Instant;
  readonly timeZone: string;
}

const time = phrase({ en: '{time}', ja: '{time}', zh: '{time}' });

/** In CSS pixels, at the size that the stylesheet gives it; nearer than this the text could not be read. */
const EM = 17;
const GAP = 90;

/**
 * The reader's name and the time of this visit over the whole page, on the screen and on each printed page. Drawn, not
 * written: it is no text to screen readers, which hear the name in the first line.
 */
export function watermark({ locale, reader, now, timeZone }: WatermarkOn): Html {
  const name = visibleText(reader).replaceAll(/\s+/gu, ' ').trim();
  const at = plain(time({ time: moment(now, timeZone) }), locale);
  const width = Math.round(Math.max(widthOf(name), widthOf(at)) + GAP);
  const height = EM * 2 + GAP;
  // The second row stands half a tile further, so that no column stays free of it.
  const words = (x: number, y: number): Html =>
    html`<text x="${x}" y="${y}">${name}</text><text x="${x}" y="${y + EM * 1.5}">${at}</text>`;
  return html`<svg class="watermark" aria-hidden="true" focusable="false"><defs><pattern id="watermark" width="${width * 2}" height="${height * 2}" patternUnits="userSpaceOnUse" patternTransform="rotate(-24)">${words(0, EM * 2)}${words(width, EM * 2 + height)}</pattern></defs><rect width="100%" height="100%" fill="url(#watermark)"/></svg>`;
}

/** About as wide as it will be: letters of wide scripts fill a square, others little more than half of one. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (/[\u1100-\uffdc\u{20000}-\u{3ffff}]/u.test(letter) ? 1 : 0.62),
    0,
  ) * EM;
