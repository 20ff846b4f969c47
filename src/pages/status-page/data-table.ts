import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Said } from '../../kernel/phrase.ts';
import { type Html, html, say } from '../html.ts';

export type TableRow = readonly Said[];

export interface DataTable {
  readonly caption: Said;
  readonly header: readonly Said[];
  /** As many cells as the header; the first says what the row is about. */
  readonly rows: readonly TableRow[];
}

/**
 * A table that becomes a list of cards where there is no room for it. The roles are said, since a style sheet that lays
 * a table out as blocks takes them away.
 */
export function dataTable({ caption, header, rows }: DataTable, locale: Locale): Html {
  const [first, ...rest] = header;
  if (first === undefined) return html``;
  const heads = header.map((one) => html`<th scope="col" role="columnheader">${say(one, locale)}</th>`);
  const body = rows.map(([about, ...cells]) => {
    const values = cells.map((cell, index) => {
      const label = rest[index];
      return html`<td role="cell" data-label="${label && plain(label, locale)}">${say(cell, locale)}</td>`;
    });
    return html`<tr role="row"><th scope="row" role="rowheader">${about && say(about, locale)}</th>${values}</tr>`;
  });
  return html`<table class="data" role="table"><caption>${say(caption, locale)}</caption><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${body}</tbody></table>`;
}
