import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import { visibleText } from '../../kernel/markup.ts';
import { list, phrase, type Said } from '../../kernel/phrase.ts';
import { bodyOf, type Clause, numberedHeading } from '../clause.ts';
import { inOneLine } from '../render-text.ts';
import type { Addendum, ClauseEdit } from './addendum.ts';
import type { ConsolidatedClause } from './consolidated-text.ts';
import type { TextInForce } from './in-force.ts';
import { termValue } from './say-terms.ts';
import { termWords, text } from './text.ts';

export interface AddendumText {
  readonly title: string;
  readonly body: string;
  readonly clauses: readonly Clause[];
}

export interface AddendumParties {
  readonly client: string;
  readonly agency: string;
}

const and = phrase({ en: '{a}\n\n{b}', ja: '{a}\n\n{b}', zh: '{a}\n\n{b}' });

/** The change alone, as it is signed. Clauses are named by the numbers they have in the text in force. */
export function addendumText(
  addendum: Addendum,
  inForce: TextInForce,
  parties: AddendumParties,
  version: number,
): AddendumText {
  const { locale } = inForce;
  const clauses = [
    opening(addendum, inForce, parties),
    ...editClauses(addendum.edits, inForce),
    ...terms(addendum, inForce),
    rest(inForce),
  ];
  return {
    title: inOneLine(plain(text.title({ version, subject: addendum.subject }), locale)),
    clauses,
    body: bodyOf(clauses, locale),
  };
}

interface Spoken {
  readonly heading: string;
  readonly text: string;
}

/** The same in both languages, where there are two. */
function clause(
  key: string,
  { locale, secondLocale }: TextInForce,
  say: (locale: Locale) => Spoken,
  more: Partial<Pick<Clause, 'locked' | 'standing'>> = {},
): Clause {
  return {
    key,
    ...say(locale),
    locked: false,
    standing: 'template',
    ...more,
    ...(secondLocale !== null && { second: say(secondLocale) }),
  };
}

function opening({ why }: Addendum, inForce: TextInForce, { client, agency }: AddendumParties): Clause {
  const { base, addenda, signedOn } = inForce;
  const { title, version } = base;
  const lines: Said[] = [
    text.opening({ title, version, client: inOneLine(client), agency: inOneLine(agency), day: signedOn }),
    ...(addenda.length === 0
      ? []
      : [
          text.openingAfter({
            addenda: list(addenda.map(({ version, on }) => text.addendumOn({ version, day: on }))),
          }),
        ]),
    ...(why.trim() === '' ? [] : [text.reason({ why: inOneLine(why) })]),
  ];
  return clause('addendum-purpose', inForce, (locale) => ({
    heading: plain(text.purpose(), locale),
    text: lines.map((said) => plain(said, locale)).join('\n\n'),
  }));
}

function editClauses(edits: readonly ClauseEdit[], inForce: TextInForce): Clause[] {
  const present = new Map(inForce.clauses.map((one) => [one.key, one]));
  let last = Math.max(0, ...inForce.clauses.map(({ number }) => number ?? 0));
  return edits.map((edit) => {
    const before = present.get(edit.key);
    if (before === undefined) last += 1;
    const number = before === undefined ? last : before.number;
    return clause(edit.key, inForce, (locale) => editIn(locale, edit, before, number, inForce), {
      locked: before?.locked ?? false,
      standing: edit.kind === 'added' ? 'added' : 'changed',
    });
  });
}

function editIn(
  locale: Locale,
  edit: ClauseEdit,
  before: ConsolidatedClause | undefined,
  number: number | null,
  { secondLocale }: TextInForce,
): Spoken {
  const isSecond = locale === secondLocale;
  const now = isSecond && edit.second !== undefined ? edit.second : edit;
  const old = (isSecond ? before?.second : undefined) ?? before;
  const named = (heading: string): string =>
    number === null || heading === '' ? heading : numberedHeading(heading, number, locale);
  const clause = named(old?.heading ?? '');
  const heading = number === null ? plainHeadings[edit.kind]() : headings[edit.kind]({ number });
  if (edit.kind === 'removed')
    return { heading: plain(heading, locale), text: plain(text.removedText({ clause }), locale) };
  const begins = edit.kind === 'added' ? text.addedText() : text.changedText({ clause });
  const said = [named(inOneLine(now.heading)), visibleText(now.text).trim()].filter((part) => part !== '');
  return {
    heading: plain(heading, locale),
    text: plain(and({ a: begins, b: said.join('\n\n') }), locale),
  };
}

const headings = {
  changed: text.changedHeading,
  added: text.addedHeading,
  removed: text.removedHeading,
} as const;
const plainHeadings = {
  changed: text.changedPlain,
  added: text.changedPlain,
  removed: text.removedPlain,
} as const;

function terms({ terms: changes }: Addendum, inForce: TextInForce): Clause[] {
  if (changes.length === 0) return [];
  return [
    clause('addendum-terms', inForce, (locale) => {
      const rows = changes.map(({ name, from, to }) => {
        const cells = [
          plain(termWords[name](), locale),
          plain(termValue(from), locale),
          plain(termValue(to), locale),
        ];
        return `| ${cells.join(' | ')} |`;
      });
      return {
        heading: plain(text.termsHeading(), locale),
        text: [
          plain(text.termsText(), locale),
          '',
          plain(text.termsTable(), locale),
          '|---|---:|---:|',
          ...rows,
          ...runningWindows(changes).flatMap((said) => ['', plain(said, locale)]),
        ].join('\n'),
      };
    }),
  ];
}

/** What becomes of a delivery that is waiting while this is signed. */
function runningWindows(changes: Addendum['terms']): Said[] {
  const silence = changes.find(({ name }) => name === 'silentAcceptance');
  const touched = silence !== undefined || changes.some(({ name }) => name === 'acceptanceWindowDays');
  if (!touched) return [];
  if (silence === undefined) return [text.runningWindow()];
  return [text.runningWindow(), silence.to === true ? text.silenceBegins() : text.silenceEnds()];
}

function rest(inForce: TextInForce): Clause {
  const { locale: first, secondLocale } = inForce;
  return clause('addendum-rest', inForce, (locale) => ({
    heading: plain(text.restHeading(), locale),
    text: [
      plain(text.restText(), locale),
      ...(secondLocale === null
        ? []
        : [plain(text.prevails({ language: languageName(first, locale) }), locale)]),
    ].join('\n\n'),
  }));
}

const languageName = (of: Locale, locale: Locale): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(of) ?? of;
