import { diffArrays } from 'diff';
import type { Locale } from '../../kernel/locale.ts';

/** A clause of any version, as far as comparing needs it. */
export interface ComparedClause {
  readonly key: string;
  readonly heading: string;
  readonly text: string;
}

/** Words that both say, or only one of them. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** What became of one clause between two versions. A moved clause may have changed as well. */
export interface ClauseDifference {
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly moved: boolean;
  /** Both with pieces: an added clause is all new, a removed one all gone, one that only moved all the same. */
  readonly heading: readonly Piece[];
  readonly text: readonly Piece[];
}

/** Clause by clause what differs, in the order of the newer; a removed clause stands where it stood. Empty: nothing. */
export function clauseDiff(
  before: readonly ComparedClause[],
  after: readonly ComparedClause[],
  locale: Locale,
): readonly ClauseDifference[] {
  const old = new Map(before.map((clause) => [clause.key, clause]));
  const stayed = keysInPlace(before, after);
  const differences = after.map((clause) =>
    differenceOf(old.get(clause.key), clause, !stayed.has(clause.key), locale),
  );
  return withRemoved(before, after, differences).filter((difference) => difference !== undefined);
}

function differenceOf(
  before: ComparedClause | undefined,
  after: ComparedClause,
  moved: boolean,
  locale: Locale,
): ClauseDifference | undefined {
  const { key } = after;
  if (before === undefined)
    return {
      key,
      kind: 'added',
      moved: false,
      heading: all('new', after.heading),
      text: all('new', after.text),
    };
  const same = before.heading === after.heading && before.text === after.text;
  if (same && !moved) return undefined;
  return {
    key,
    kind: same ? 'moved' : 'changed',
    moved,
    heading: wordDiff(before.heading, after.heading, locale),
    text: wordDiff(before.text, after.text, locale),
  };
}

const all = (kind: Piece['kind'], text: string): readonly Piece[] => (text === '' ? [] : [{ kind, text }]);

/** The longest run of common clauses that kept their order: what is not in it has moved. */
function keysInPlace(
  before: readonly ComparedClause[],
  after: readonly ComparedClause[],
): ReadonlySet<string> {
  const common = new Set(after.map(({ key }) => key));
  const old = before.map(({ key }) => key).filter((key) => common.has(key));
  const kept = new Set(old);
  const now = after.map(({ key }) => key).filter((key) => kept.has(key));
  return new Set(
    diffArrays(old, now).flatMap(({ added, removed, value }) => (added || removed ? [] : value)),
  );
}

function withRemoved(
  before: readonly ComparedClause[],
  after: readonly ComparedClause[],
  differences: readonly (ClauseDifference | undefined)[],
): readonly (ClauseDifference | undefined)[] {
  const result = [...differences];
  const places = after.map(({ key }) => key);
  let place = 0;
  for (const clause of before) {
    const stands = places.indexOf(clause.key);
    if (stands !== -1) {
      place = stands + 1;
      continue;
    }
    const heading = all('gone', clause.heading);
    const removed = {
      key: clause.key,
      kind: 'removed',
      moved: false,
      heading,
      text: all('gone', clause.text),
    } as const;
    result.splice(place, 0, removed);
    places.splice(place, 0, clause.key);
    place += 1;
  }
  return result;
}

// Above that two texts are shown as gone and new: to find so many differing words takes seconds, and helps nobody.
const MOST_STEPS = 800;
const LONGEST = 60_000;

/** What differs between two texts, word by word. Joined, `same` and `gone` are the older, `same` and `new` the newer. */
export function wordDiff(before: string, after: string, locale: Locale): readonly Piece[] {
  if (before === after) return all('same', after);
  const whole = [...all('gone', before), ...all('new', after)];
  if (before.length + after.length > LONGEST) return whole;
  const words = segmenterOf(locale);
  const parts = diffArrays(words(before), words(after), { maxEditLength: MOST_STEPS });
  if (parts === undefined) return whole;
  return inPhrases(
    parts.map(({ added, removed, value }) => ({
      kind: added ? 'new' : removed ? 'gone' : 'same',
      text: value.join(''),
    })),
  );
}

/** Two changes with nothing but a blank or a mark between them are read as one: “[−a month][+two weeks]”. */
function inPhrases(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let gone = '';
  let added = '';
  const close = (): void => {
    result.push(...all('gone', gone), ...all('new', added));
    gone = added = '';
  };
  pieces.forEach(({ kind, text }, index) => {
    const between = index < pieces.length - 1 && gone + added !== '' && !/[\p{L}\p{N}\n]/u.test(text);
    if (kind === 'same' && !between) {
      close();
      result.push({ kind, text });
      return;
    }
    if (kind !== 'new') gone += text;
    if (kind !== 'gone') added += text;
  });
  close();
  return result;
}

/** Japanese and Chinese have no spaces between words, so a dictionary finds them. */
function segmenterOf(locale: Locale): (text: string) => string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
}
