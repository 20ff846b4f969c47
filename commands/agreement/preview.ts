import type { Agreement } from '../../src/agreements/agreement.ts';
import { mustBelong } from '../../src/agreements/may-run.ts';
import { type Block, parseMarkup } from '../../src/kernel/markup.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { renderModalNote } from '../../src/surface/card.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { agreementCard, withNewest } from './say-agreement.ts';
import { text } from './text.ts';

export const preview = engagementWord('preview', text.doesPreview(), async ({ visit, desk }, { id }) => {
  mustBelong(visit.person);
  return withNewest(desk.read, id, (agreement) =>
    reply.open(renderModalNote(previewCard(agreement), visit.locale, text.previewTitle())),
  );
});

/** The whole text, to be read in a modal: headings, and what stands under each. */
export function previewCard(agreement: Agreement): CardWords {
  const sections: { heading: string; lines: string[] }[] = [];
  const loose: string[] = [];
  for (const block of parseMarkup(agreement.body)) {
    if (block.kind === 'heading') sections.push({ heading: block.text, lines: [] });
    else (sections.at(-1)?.lines ?? loose).push(...linesOf(block));
  }
  return {
    ...agreementCard(agreement),
    body: loose.map(verbatim),
    sections: sections.map(({ heading, lines }) => ({
      heading: verbatim(heading),
      lines: lines.map(verbatim),
    })),
  };
}

function linesOf(block: Exclude<Block, { kind: 'heading' }>): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.lines;
    case 'clause':
      return [`${block.mark} ${block.lines.join('\n')}`];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.map((row) => row.join(' / '));
  }
}
