import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Said } from '../../kernel/phrase.ts';
import { type Html, html, say } from '../html.ts';

export interface Bar {
  readonly label: Said;
  /** Between 0 and 1, of the longest there can be. */
  readonly share: number;
}

export interface BarChart {
  /** All that it shows, in words. */
  readonly alt: Said;
  readonly bars: readonly Bar[];
}

/**
 * Bars below each other, each named. They are told apart by their places, never by their colours, which are those of
 * the page in light and in dark.
 */
export function barChart({ alt, bars }: BarChart, locale: Locale): Html {
  const rows = bars.map(({ label, share }) => {
    const width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
    return html`<div class="bar"><span>${say(label, locale)}</span><svg viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false"><rect class="track" width="100" height="8"/><rect width="${width}" height="8"/></svg></div>`;
  });
  return html`<div class="bars" role="img" aria-label="${plain(alt, locale)}">${rows}</div>`;
}
