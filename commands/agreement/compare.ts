import { z } from 'zod';
import { clausesOf } from '../../src/agreements/addenda/split-text.ts';
import type { Agreement } from '../../src/agreements/agreement.ts';
import { type ClauseDifference, clauseDiff, type Piece } from '../../src/agreements/clauses/clause-diff.ts';
import { markedText } from '../../src/agreements/clauses/marked-text.ts';
import { loadAgreement } from '../../src/agreements/load-agreement.ts';
import { mustBelong } from '../../src/agreements/may-run.ts';
import type { CardButton, CardWords } from '../../src/kernel/notice.ts';
import { type Said, verbatim } from '../../src/kernel/phrase.ts';
import { renderModalNote } from '../../src/surface/card.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { text } from './clause-text.ts';

const About = z.object({ agreementId: z.string(), sinceId: z.string() });

export const compare = button('agreement.compare', About, async ({ value, visit }, desk) => {
  mustBelong(visit.person);
  const after = await loadAgreement(desk.read, value.agreementId);
  const before = await loadAgreement(desk.read, value.sinceId);
  return reply.open(renderModalNote(comparison(before, after), visit.locale, text.compareTitle()));
});

/** Clause by clause what the newer says otherwise. */
export function comparison(before: Agreement, after: Agreement): CardWords {
  const differences = [
    ...clauseDiff(clausesOf(before), clausesOf(after), after.locale),
    ...beside(before, after),
  ];
  return {
    title: text.comparing({ before: before.version, after: after.version }),
    body: [differences.length === 0 ? text.nothingChanged() : text.legend()],
    sections: differences.map(sectionOf),
  };
}

/** In the second language, where both have the same one: it may be all that differs. What moved was said already. */
function beside(before: Agreement, after: Agreement): readonly ClauseDifference[] {
  const { secondLocale } = after;
  if (secondLocale === null || before.secondLocale !== secondLocale) return [];
  const all = clauseDiff(secondsOf(before), secondsOf(after), secondLocale);
  return all.filter(({ kind }) => kind !== 'moved');
}

const secondsOf = ({ clauses }: Agreement) =>
  clauses.flatMap(({ key, second }) => (second === undefined ? [] : [{ key, ...second }]));

function sectionOf({ kind, moved, heading, text: words }: ClauseDifference): {
  heading: Said;
  lines: readonly Said[];
  plain: boolean;
} {
  const marked = markedText(heading);
  return {
    heading: text.difference[kind]({ heading: marked === '' ? text.wholeText() : marked }),
    lines: [
      ...(isAllSame(words) ? [] : [verbatim(markedText(words))]),
      ...(moved && kind !== 'moved' ? [text.movedToo()] : []),
    ],
    plain: true,
  };
}

const isAllSame = (pieces: readonly Piece[]): boolean => pieces.every(({ kind }) => kind === 'same');

/** One button for each of the last versions before it, the newest first. */
export async function compareButtons(
  read: ReadDb,
  { id, engagementId, version, kind }: Agreement,
): Promise<readonly CardButton[]> {
  const earlier = await read.agreement.findMany({
    where: { engagementId, kind, version: { lt: version } },
    orderBy: { version: 'desc' },
    take: 3,
    select: { id: true, version: true },
  });
  return earlier.map((one) => ({
    press: 'agreement.compare',
    label: text.compare({ version: one.version }),
    value: { agreementId: id, sinceId: one.id },
  }));
}
