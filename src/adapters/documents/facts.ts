import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Said } from '../../kernel/phrase.ts';
import { looks, textWidth } from './look.ts';
import type { Paper } from './paper.ts';

export type Fact = readonly [label: Said | string, value: string | undefined];

const labelWidth = 128;

/** Label and value beside each other; facts that are not known are left out. */
export function writeFacts(paper: Paper, facts: readonly Fact[], locale: Locale): void {
  for (const [label, value] of facts) {
    if (value === undefined || value === '') continue;
    const name = plain(label, locale);
    paper.need(Math.max(2 * looks.smallInk.leading, paper.heightOf(name, looks.small, labelWidth)));
    const top = paper.y;
    const used = paper.put(name, looks.small, { width: labelWidth, y: top });
    paper.write(value, looks.smallInk, { x: labelWidth + 8, width: textWidth - labelWidth - 8 });
    // A long label beside a short value; after a page break the cursor stands above where it began.
    if (paper.y > top) paper.moveTo(Math.max(paper.y, top + used));
    paper.space(2);
  }
  paper.space(4);
}
