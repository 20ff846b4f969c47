import { Temporal } from 'temporal-polyfill';
import { type Day, dayIn, type Instant } from '../../src/kernel/calendar.ts';
import { groupBy } from '../../src/kernel/group.ts';
import { type Money, sum } from '../../src/kernel/money.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import type { ChargedThen, Outlook, ToldThen } from '../../src/kernel/outlook.ts';
import { code, moment, type Said } from '../../src/kernel/phrase.ts';
import { nextText as text } from './next-text.ts';

/** One line of the list. `told`: it is a message, whose text can be read. */
interface Entry {
  readonly at: Instant;
  readonly said: Said;
  readonly told: boolean;
}

/** Days that a message has room for, each with its button. */
const MOST_DAYS = 18;

type About = Outlook['engagement'];

/** Messages and charges in the order in which they come. */
function entriesOf({ engagement, told, charged }: Outlook): readonly Entry[] {
  return [
    ...charged.map((one) => ({ at: one.at, said: chargeLine(one, engagement), told: false })),
    ...told.map((one) => ({ at: one.at, said: toldLine(one, engagement), told: true })),
  ].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
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

/** As many lines as a modal has room for beside what it is about. */
export function outlookLines(outlook: Outlook, most: number): readonly Said[] {
  const entries = entriesOf(outlook);
  const until = dayIn(outlook.until, outlook.engagement.timeZone);
  if (entries.length === 0) return [text.nothing({ until })];
  const rest = entries.length - most;
  return [
    ...entries.slice(0, most).map(({ said }) => said),
    ...(rest > 0 ? [text.more({ count: rest, command: code('/project next') })] : []),
  ];
}

/** By the client's day, each with a button that shows the texts. */
export function outlookCard(outlook: Outlook): CardWords {
  const { engagement, until, isCut, unforeseen } = outlook;
  const { name, timeZone } = engagement;
  const byDay = groupBy(entriesOf(outlook), ({ at }) => dayIn(at, timeZone).toString());
  const lastDay = dayIn(until, timeZone);
  const left = byDay.size - MOST_DAYS;
  const sections = [...byDay].slice(0, MOST_DAYS).map(([iso, entries]) => ({
    heading: text.onDay({ day: Temporal.PlainDate.from(iso) }),
    lines: entries.map(({ said }) => said),
    ...(entries.some(({ told }) => told) && {
      buttons: [
        { press: 'project.read-next', label: text.read(), value: { engagementId: engagement.id, day: iso } },
      ],
    }),
  }));
  return {
    title: text.title({ name }),
    body: [
      byDay.size === 0 ? text.nothing({ until: lastDay }) : text.body({ until: lastDay }),
      ...(left > 0 ? [text.moreDays({ days: left })] : []),
      ...(isCut ? [text.cut()] : []),
    ],
    fields: [
      ...sumOf(outlook, 'sent').map((value) => ({ label: text.charged(), value })),
      ...sumOf(outlook, 'to-approve').map((value) => ({ label: text.toApprove(), value })),
    ],
    sections,
    footnote: unforeseen > 0 ? text.unforeseen({ count: unforeseen }) : text.usual(),
  };
}

/** One sum per currency; none where nothing is charged. */
function sumOf({ charged }: Outlook, what: ChargedThen['what']): readonly Money[] {
  const amounts = charged.filter((one) => one.what === what).map(({ amount }) => amount);
  return [...groupBy(amounts, ({ currency }) => currency)].map(([currency, same]) => sum(same, currency));
}

/** What is told on this day of the client's. */
export const toldOn = ({ told, engagement: { timeZone } }: Outlook, day: Day): readonly ToldThen[] =>
  told.filter(({ at }) => dayIn(at, timeZone).equals(day));
