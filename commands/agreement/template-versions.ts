import { type ClauseDifference, clauseDiff, type Piece } from '../../src/agreements/clauses/clause-diff.ts';
import { markedText } from '../../src/agreements/clauses/marked-text.ts';
import { mustRun } from '../../src/agreements/may-run.ts';
import { type Template, templateVersions } from '../../src/agreements/templates/load-template.ts';
import { refuse } from '../../src/agreements/templates/refusals.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { type Said, verbatim } from '../../src/kernel/phrase.ts';
import { renderModalNote } from '../../src/surface/card.ts';
import type { Call } from '../../src/surface/desk.ts';
import { onSubmit, openForm } from '../../src/surface/form.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { text as clauseText } from './clause-text.ts';
import { historyLine } from './say-templates.ts';
import { templateVersionsForm } from './templates-form.ts';
import { text } from './templates-text.ts';

/** `versions`: the newest first. */
export async function openVersionsForm(
  { visit, channelId, desk }: Call,
  versions: readonly Template[],
): Promise<Reply> {
  const [newest, before] = versions;
  if (newest === undefined || before === undefined)
    return reply.say({ title: text.seeVersions(), body: [text.oneVersion()] });
  const { timeZone } = await desk.read.agency.findUniqueOrThrow({ where: { id: 1 } });
  const offered = versions
    .slice(0, 100)
    .map(({ version }) => ({ value: String(version), label: verbatim(String(version)) }));
  return reply.open(
    openForm(templateVersionsForm, {
      locale: visit.locale,
      channelId,
      context: { name: newest.name, locale: newest.locale },
      intro: versions.slice(0, 20).map((one) => historyLine(one, timeZone)),
      initial: { older: String(before.version), newer: String(newest.version) },
      options: { older: offered, newer: offered },
    }),
  );
}

export const templateVersionsChosen = onSubmit(
  templateVersionsForm,
  async ({ context, values, visit }, desk) => {
    mustRun(visit.person);
    const versions = await templateVersions(desk.read, context.name, context.locale);
    const numbered = (wanted: string) => versions.find(({ version }) => String(version) === wanted);
    const [older, newer] = [numbered(values.older), numbered(values.newer)];
    if (older === undefined || newer === undefined) throw refuse.unknown();
    return reply.open(renderModalNote(templateComparison(older, newer), visit.locale, text.seeVersions()));
  },
);

/** What the newer says otherwise: title, variables, and clause by clause, with who unlocked what. */
export function templateComparison(older: Template, newer: Template): CardWords {
  const differences = clauseDiff(older.clauses, newer.clauses, newer.locale);
  const locks = lockChanges(older, newer);
  const body: Said[] = [
    ...(older.title === newer.title ? [] : [text.titleChanged({ before: older.title, after: newer.title })]),
    ...(JSON.stringify(older.variables) === JSON.stringify(newer.variables) ? [] : [text.variablesChanged()]),
  ];
  const same = body.length === 0 && differences.length === 0 && locks.length === 0;
  return {
    title: text.changes({ older: older.version, newer: newer.version }),
    body: same ? [text.noChanges()] : [...body, ...(differences.length > 0 ? [clauseText.legend()] : [])],
    sections: [...differences.map(sectionOf), ...locks],
  };
}

function sectionOf({ kind, key, moved, heading, text: words }: ClauseDifference) {
  const named = markedText(heading);
  return {
    heading: clauseText.difference[kind]({ heading: named === '' ? key : named }),
    lines: [
      ...(words.every((piece: Piece) => piece.kind === 'same') ? [] : [verbatim(markedText(words))]),
      ...(moved && kind !== 'moved' ? [clauseText.movedToo()] : []),
    ],
    plain: true,
  };
}

function lockChanges(older: Template, newer: Template) {
  const before = new Map(older.clauses.map(({ key, locked }) => [key, locked]));
  return newer.clauses
    .filter(({ key, locked }) => before.has(key) && before.get(key) !== locked)
    .map(({ key, heading, locked }) => ({
      heading: verbatim(heading === '' ? key : heading),
      lines: [locked ? text.lockChanged() : text.unlocked()],
    }));
}
