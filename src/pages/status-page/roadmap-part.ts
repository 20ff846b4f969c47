import type { Locale } from '../../kernel/locale.ts';
import type { Said } from '../../kernel/phrase.ts';
import type { RoadmapTable } from '../../kernel/roadmap/roadmap-text.ts';
import { type Html, html, safeUrl, say } from '../html.ts';
import { dataTable } from './data-table.ts';
import { words } from './status-words.ts';

/** Their addresses. */
export interface RoadmapPictures {
  readonly timeline: string;
  readonly board: string;
}

interface RoadmapPart {
  readonly end: Said;
  readonly table: RoadmapTable;
  readonly pictures: RoadmapPictures;
}

/**
 * The picture, and below it all that it shows as a table: that is what a screen reader reads, and what stands alone on
 * a telephone, where the picture could not be read.
 */
export function roadmapPart({ end, table, pictures }: RoadmapPart, locale: Locale): Html {
  const shown = table.rows.length === 0 ? undefined : both(pictures, locale);
  const rows =
    table.rows.length === 0 ? html`<p>${say(words.noMilestones(), locale)}</p>` : dataTable(table, locale);
  return html`<section class="card"><h2>${say(words.roadmap(), locale)}</h2><p>${say(end, locale)}</p>${shown}${rows}</section>`;
}

function both({ timeline, board }: RoadmapPictures, locale: Locale): Html {
  return html`<figure class="picture">${image(timeline, words.timelineAlt(), locale)}</figure>
<details class="picture"><summary>${say(words.asBoard(), locale)}</summary>${image(board, words.boardAlt(), locale)}</details>`;
}

/** The table below says the same: the alternative text only says so. */
const image = (url: string, alt: Said, locale: Locale): Html =>
  html`<img src="${safeUrl(url)}" alt="${say(alt, locale)}" loading="lazy" decoding="async">`;
