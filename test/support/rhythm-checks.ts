import { Temporal } from 'temporal-polyfill';
import { groupBy } from '../../src/kernel/group.ts';
import { lineOf, type Told } from './rhythm-log.ts';

/** What is known of the kinds of messages and of the days of those who read them. */
export interface Rhythm {
  /** Kinds that remind: one a day and engagement on each side. */
  readonly reminds: ReadonlySet<string>;
  /** Those that are said beside another one, because something follows by contract. */
  readonly legal: ReadonlySet<string>;
  /** The hour of those that have one, where their reader is. */
  readonly hours: Readonly<Record<string, number>>;
  /** Whether the reader of this one works on that day. */
  readonly works: (told: Told, day: Temporal.PlainDate) => boolean;
}

/** Each check names what is wrong, a line for each; nothing is wrong when all of them are empty. */
type Check = (log: readonly Told[], rhythm: Rhythm) => readonly string[];

const dayOf = ({ at, timeZone }: Told): Temporal.PlainDate => at.toZonedDateTimeISO(timeZone).toPlainDate();
const hourOf = ({ at, timeZone }: Told): number => at.toZonedDateTimeISO(timeZone).hour;

/** Nobody pressed anything for it to come: it has its hour. */
const isTimed = ({ kind }: Told, { reminds, hours }: Rhythm): boolean => reminds.has(kind) || kind in hours;

const moreThanOne = (log: readonly Told[], key: (told: Told) => string): readonly string[] =>
  [...groupBy(log, key).values()].flatMap((ones) =>
    ones.length > 1 ? [ones.map(lineOf).join('\n  again: ')] : [],
  );

/** One promise is one message, and a digest or a reminder of one thing comes once a day. */
export const toldTwice: Check = (log, rhythm) => [
  ...moreThanOne(log, ({ key }) => key),
  ...moreThanOne(
    log.filter((told) => isTimed(told, rhythm)),
    (told) => [told.kind, told.subject, told.channel, dayOf(told)].join(' '),
  ),
];

export const atWrongHour: Check = (log, rhythm) =>
  log
    .filter((told) => {
      const hour = rhythm.hours[told.kind];
      return hour !== undefined && hour !== hourOf(told);
    })
    .map(lineOf);

/** Between six in the evening and nine in the morning nobody is reminded of anything. */
export const atNight: Check = (log, rhythm) =>
  log.filter((told) => rhythm.reminds.has(told.kind) && (hourOf(told) < 9 || hourOf(told) >= 18)).map(lineOf);

export const onDayOff: Check = (log, rhythm) =>
  log.filter((told) => isTimed(told, rhythm) && !rhythm.works(told, dayOf(told))).map(lineOf);

export const nudgedTwice: Check = (log, rhythm) =>
  moreThanOne(
    log.filter(
      ({ kind, engagementId }) =>
        engagementId !== null && rhythm.reminds.has(kind) && !rhythm.legal.has(kind),
    ),
    (told) => [told.engagementId, told.to, dayOf(told)].join(' '),
  );

const MOST_WORDS = 200;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

/** Written down anew on purpose: two characters of Japanese or Chinese are a word, all else is set apart by blanks. */
export function wordCount(text: string): number {
  const characters = text.match(cjk)?.length ?? 0;
  const others = text
    .replaceAll(cjk, ' ')
    .split(/[\s、。，：；・（）()「」“”]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return others + characters / 2;
}

export const tooLong: Check = (log) =>
  log
    .filter(({ kind, words }) => kind === 'digest.weekly' && wordCount(words) >= MOST_WORDS)
    .map((told) => `${wordCount(told.words)} words: ${lineOf(told)}`);

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const han = /\p{Script=Han}/u;
const speaks = {
  en: (text: string): boolean => !kana.test(text) && !han.test(text),
  ja: (text: string): boolean => kana.test(text),
  zh: (text: string): boolean => han.test(text) && !kana.test(text),
} as const;

/** Of what clients read; the team reads names of projects in any language. */
export const inOtherLanguage: Check = (log) =>
  log
    .filter(({ to, locale, words }) => to === 'client' && words !== '' && !speaks[locale](words))
    .map(lineOf);

/** What stands in no channel was told to nobody. */
export const toldToNobody: Check = (log) => log.filter(({ title }) => title === '').map(lineOf);

const checks = {
  toldTwice,
  atWrongHour,
  atNight,
  onDayOff,
  nudgedTwice,
  tooLong,
  inOtherLanguage,
  toldToNobody,
} satisfies Record<string, Check>;

/** All that is wrong with a log, each under the name of its check. */
export const faultsIn = (log: readonly Told[], rhythm: Rhythm): readonly string[] =>
  Object.entries(checks).flatMap(([name, check]) => check(log, rhythm).map((fault) => `${name}: ${fault}`));

/** The days of digests: a weekday, or the last day before it on which both sides work, within what was played. */
export function digestDays(
  weekday: number,
  works: (day: Temporal.PlainDate) => boolean,
  { first, last }: { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate },
): readonly string[] {
  const days = new Set<string>();
  const after = last.add({ days: 7 });
  for (let day = first; Temporal.PlainDate.compare(day, after) <= 0; day = day.add({ days: 1 })) {
    if (day.dayOfWeek !== weekday) continue;
    let sent = day;
    while (!works(sent)) sent = sent.subtract({ days: 1 });
    const isPlayed =
      Temporal.PlainDate.compare(first, sent) <= 0 && Temporal.PlainDate.compare(sent, last) <= 0;
    if (isPlayed) days.add(sent.toString());
  }
  return [...days];
}

/** On which days an engagement heard this kind, in the reader's own calendar. */
export const daysOfKind = (log: readonly Told[], kind: string, engagementId: string): readonly string[] =>
  log
    .filter((told) => told.kind === kind && told.engagementId === engagementId)
    .map((told) => dayOf(told).toString());
