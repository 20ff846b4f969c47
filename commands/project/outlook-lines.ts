import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { type Day, dayIn, type Instant } from '../../src/kernel/calendar.ts';
import { plain } from '../../src/kernel/format.ts';
import { groupBy } from '../../src/kernel/group.ts';
import { type Money, sum } from '../../src/kernel/money.ts';
import type { CardButton, CardWords } from '../../src/kernel/notice.ts';
import type { ChargedThen, Outlook, ToldThen } from '../../src/kernel/outlook.ts';
import { code, moment, type Said } from '../../src/kernel/phrase.ts';
import { oneLine } from '../../src/kernel/shorten.ts';
import { nextText as text } from './next-text.ts';
import type { Then } from './supposed.ts';

/** One line of the list. `told`: the message, whose text can be read. */
interface Entry {
  readonly at: Instant;
  readonly said: Said;
  readonly told?: ToldThen;
}

/** Days that a message has room for, each with its button. */
const MOST_DAYS = 18;

type About = Outlook['engagement'];

/** Messages and charges in the order in which they come. */
function entriesOf({ engagement, told, charged }: Outlook): readonly Entry[] {
  const all: Entry[] = [
    ...charged.map((one) => ({ at: one.at, said: chargeLine(one, engagement) })),
    ...told.map((one) => ({ at: one.at, said: toldLine(one, engagement), told: one })),
  ];
  return all.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** The reader's own hour, and the client's beside it where it is for them. */
export function toldLine({ at: instant, to, words }: ToldThen, { client, timeZone }: About): Said {
  const values = { at: moment(instant, timeZone), title: words.title };
  switch (to.kind) {
    case 'client':
    case 'channel':
      return text.toClient({ ...values, client, time: hourIn(instant, timeZone) });
    case 'team':
      return text.toTeam(values);
    case 'person':
      return text.toPerson({ ...values, who: to.who });
    case 'mail':
      return text.byMail({ ...values, who: to.who });
  }
}

function chargeLine(
  { at: instant, what, amount, dueOn: due }: ChargedThen,
  { client, timeZone }: About,
): Said {
  const at = moment(instant, timeZone);
  if (what === 'to-approve') return text.drafted({ at, amount });
  return due === null ? text.invoiced({ at, amount, client }) : text.invoicedDue({ at, amount, client, due });
}

const hourIn = (instant: Instant, timeZone: string): string =>
  instant.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' });

interface Shown {
  readonly most: number;
  /** What each message says stands behind it, where there is no button that would show it. */
  readonly texts?: true;
}

/** As many lines as a modal has room for beside what it is about. */
export function outlookLines(outlook: Outlook, { most, texts }: Shown): readonly Said[] {
  const entries = entriesOf(outlook);
  const until = dayIn(outlook.until, outlook.engagement.timeZone);
  if (entries.length === 0) return [outlook.isCut ? text.cutAtOnce() : text.nothing({ until })];
  const rest = entries.length - most;
  return [
    ...entries.slice(0, most).map(({ said, told }) => (texts && told ? withText(said, told) : said)),
    ...(rest > 0 ? [text.more({ count: rest, until })] : []),
    ...(outlook.isCut ? [text.cut()] : []),
  ];
}

/** What stands of a message behind its line. */
const MOST_TEXT = 400;

function withText(line: Said, { words, locale }: ToldThen): Said {
  const said = (words.body ?? []).map((one) => plain(one, locale)).join(' ');
  return said === '' ? line : text.withText({ line, words: oneLine(said, MOST_TEXT) });
}

/** Days on which something is said, each with its button. Slack takes 25 in a row, which are all business days. */
export function dayButtons(outlook: Outlook, then: z.output<typeof Then>): readonly CardButton[] {
  const days = new Set(outlook.told.map(({ at }) => dayIn(at, outlook.engagement.timeZone).toString()));
  return [...days].map((day) => ({
    press: 'project.read-next',
    label: text.onDay({ day: Temporal.PlainDate.from(day) }),
    value: { ...then, day },
  }));
}

/** By the client's day from `from` on, each with a button that shows the texts. */
export function outlookCard(outlook: Outlook, from?: Day): CardWords {
  const { engagement, until } = outlook;
  const byDay = groupBy(entriesOf(outlook), ({ at }) => dayIn(at, engagement.timeZone).toString());
  const days = [...byDay].filter(([iso]) => from === undefined || iso >= from.toString());
  const lastDay = dayIn(until, engagement.timeZone);
  const [next] = days[MOST_DAYS] ?? [];
  const sections = days.slice(0, MOST_DAYS).map(([iso, entries]) => sectionOf(engagement, iso, entries));
  return {
    title: text.title({ name: engagement.name }),
    body: [
      // Cut before anything was heard, it is not known that nothing is said.
      ...(days.length > 0 ? [text.body({ until: lastDay })] : []),
      ...(days.length === 0 && !outlook.isCut ? [text.nothing({ until: lastDay })] : []),
      ...(engagement.isPaused ? [text.rests({ command: code('/project resume') })] : []),
      ...(next === undefined ? [] : [text.moreDays({ days: days.length - MOST_DAYS })]),
      ...(outlook.isCut ? [days.length > 0 ? text.cut() : text.cutAtOnce()] : []),
    ],
    fields: [
      ...sumOf(outlook, 'sent').map((value) => ({ label: text.charged(), value })),
      ...sumOf(outlook, 'to-approve').map((value) => ({ label: text.toApprove(), value })),
    ],
    sections,
    ...(next !== undefined && { buttons: [laterButton(engagement, next)] }),
    footnote: outlook.unforeseen > 0 ? text.unforeseen({ count: outlook.unforeseen }) : text.usual(),
  };
}

function sectionOf({ id: engagementId }: About, iso: string, entries: readonly Entry[]) {
  const day = Temporal.PlainDate.from(iso);
  const read = { press: 'project.read-next', label: text.read({ day }), value: { engagementId, day: iso } };
  return {
    heading: text.onDay({ day }),
    lines: entries.map(({ said }) => said),
    ...(entries.some(({ told }) => told !== undefined) && { buttons: [read] }),
  };
}

const laterButton = ({ id: engagementId }: About, from: string): CardButton => ({
  press: 'project.later-next',
  label: text.later(),
  value: { engagementId, from },
});

/** One sum per currency; none where nothing is charged. */
function sumOf({ charged }: Outlook, what: ChargedThen['what']): readonly Money[] {
  const amounts = charged.filter((one) => one.what === what).map(({ amount }) => amount);
  return [...groupBy(amounts, ({ currency }) => currency)].map(([currency, same]) => sum(same, currency));
}

/** What is told on this day of the client's. */
export const toldOn = ({ told, engagement: { timeZone } }: Outlook, day: Day): readonly ToldThen[] =>
  told.filter(({ at }) => dayIn(at, timeZone).equals(day));
