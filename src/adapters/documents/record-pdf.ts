import type { RecordDocument } from '../../kernel/documents.ts';
import { plain } from '../../kernel/format.ts';
import { visibleText } from '../../kernel/markup.ts';
import { words } from './agreement-words.ts';
import { writeHeading } from './body.ts';
import { openPaper } from './document.ts';
import { colors, looks } from './look.ts';

/** What happened, in its order, as a paper for somebody who was not there: a bank, an arbitrator. */
export async function recordPdf(document: RecordDocument): Promise<Uint8Array> {
  const { locale, title, about, reference, sections, createdAt } = document;
  const paper = await openPaper({
    locale,
    title,
    header: title,
    footer: [reference],
    pageOf: (page, pages) => plain(words.pageOf({ page, pages }), locale),
    createdAt,
  });
  paper.wash(paper.y, 3, { width: 36, color: colors.accent });
  paper.space(14);
  paper.write(title, looks.title);
  paper.space(6);
  paper.write(about, looks.smallInk);
  paper.space(10);
  for (const { heading, lines } of sections) {
    writeHeading(paper, heading, 2);
    for (const line of lines) {
      paper.write(visibleText(line), looks.smallInk);
      paper.space(3);
    }
  }
  return paper.finish();
}
