import { z } from 'zod';
import { StoredActor } from '../../kernel/actor.ts';
import { instantFromColumn } from '../../kernel/calendar.ts';
import { notice } from '../../kernel/notice.ts';
import { moment, type Said, verbatim } from '../../kernel/phrase.ts';
import { oneLine } from '../../kernel/shorten.ts';
import { type GivenFile, givenFile } from './given-file.ts';
import { problemWords } from './problem-words.ts';
import { returnedNotice } from './returned-notice.ts';
import { statementCard } from './statement-card.ts';
import { statementFacts } from './statement-facts.ts';
import { text } from './text.ts';

const About = z.object({ statementId: z.string() });

/** For finance: what came in with a statement, what it pays, and the buttons to say so. */
export const statementNotice = notice({
  name: 'statement.imported',
  params: About,
  subject: ({ statementId }) => statementId,
  load: (tx, { statementId }) => statementFacts(tx, statementId),
  say: (facts) => statementCard(facts),
});

/** For whoever gave the file: it is no statement, or has lines that cannot be read. */
export const refusedNotice = notice({
  name: 'statement.refused',
  params: About,
  subject: ({ statementId }) => `${statementId}:refused`,
  async load(tx, { statementId }) {
    const file = await givenFile(tx, statementId);
    const wrong = file === undefined ? [] : problemWords(file.reading);
    return file === undefined || wrong.length === 0 ? undefined : { name: file.given.name, wrong };
  },
  say: ({ name, wrong }) => ({
    title: text.refusedTitle({ name }),
    sections: [{ heading: text.whatIsWrong(), lines: wrong }],
    footnote: text.nothingDone(),
  }),
});

/** The first lines of a file, one of them each. */
export const sampleLines = (sample: readonly (readonly string[])[]): readonly Said[] =>
  sample.map((cells) => verbatim(oneLine(cells.join(' | '), 160)));

/** For whoever gave the file: what its columns are has to be said. */
export const unclearNotice = notice({
  name: 'statement.unclear',
  params: About,
  subject: ({ statementId }) => statementId,
  async load(tx, { statementId }) {
    const file = await givenFile(tx, statementId);
    if (file === undefined || !('unclear' in file.reading)) return undefined;
    const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
    const imported = await tx.bankStatement.findUnique({ where: { sha256: file.reading.sha256 } });
    return {
      statementId,
      name: file.given.name,
      unclear: file.reading.unclear,
      imported: imported && {
        who: StoredActor.parse(imported.importedBy).name,
        at: moment(instantFromColumn(imported.importedAt), timeZone),
      },
    };
  },
  say({ statementId, name, unclear, imported }) {
    const title = text.unclearTitle({ name });
    if (imported !== null) return { title, settled: text.importedBy(imported) };
    return {
      title,
      body: [unclear.orders.length > 0 ? text.unclearDates() : text.unclearColumns()],
      sections: [{ heading: text.firstLines(), lines: sampleLines(unclear.sample), plain: true }],
      buttons: [
        {
          press: 'statement.columns',
          label: text.chooseColumns(),
          value: { statementId },
          style: 'primary',
        },
      ],
    };
  },
});

/** For whoever gave the file: when and by whom it was imported before. */
export const repeatedNotice = notice({
  name: 'statement.repeated',
  params: About.extend({ earlier: z.string() }),
  subject: ({ statementId }) => `${statementId}:repeated`,
  async load(tx, { statementId, earlier }) {
    const file: GivenFile | undefined = await givenFile(tx, statementId);
    const row = await tx.bankStatement.findUnique({ where: { id: earlier } });
    if (file === undefined || row === null) return undefined;
    const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
    return {
      name: file.given.name,
      earlier: row.name,
      who: StoredActor.parse(row.importedBy).name,
      at: moment(instantFromColumn(row.importedAt), timeZone),
    };
  },
  say: ({ name, ...before }) => ({ title: text.repeatedTitle({ name }), body: [text.repeated(before)] }),
});

export const notices = [
  statementNotice,
  refusedNotice,
  unclearNotice,
  repeatedNotice,
  returnedNotice,
] as const;
