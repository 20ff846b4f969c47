import { Temporal } from 'temporal-polyfill';
import type { CardButton, CardWords } from '../kernel/notice.ts';
import { moment, type Said, verbatim } from '../kernel/phrase.ts';
import type { Correction } from './correction.ts';
import { decisionButtons, type Undecided } from './decision-buttons.ts';
import type { WeeklyContent } from './digest-content.ts';
import { fitting } from './fit-words.ts';
import { type Size, short } from './sections/section.ts';
import { leastNeeded, weeklySections } from './sections/weekly.ts';
import { text } from './text.ts';

/** What people have written about a digest: a line above it before it went out, corrections after. */
export interface Beside {
  readonly note?: string | null;
  readonly corrections?: readonly Correction[];
}

/** The client's digest in words, as it was composed; buttons stand only under what is undecided now. */
export function weeklyWords(
  content: WeeklyContent,
  undecided: Partial<Undecided> = {},
  beside: Beside = {},
): CardWords {
  const say = (size: Size, without: readonly string[]): CardWords => ({
    title: titleOf(content)({ name: short(content.name, size) }),
    body: [
      ...noteWords(beside),
      ...(isQuietWeek(content) ? [quietWords(content)] : []),
      ...(without.length === 0 ? [] : [text.rest()]),
    ],
    sections: weeklySections.flatMap((section) =>
      without.includes(section.name) ? [] : (section.of(content, size) ?? []),
    ),
  });
  const words = fitting(say, leastNeeded);
  return {
    ...words,
    // Not counted: what was wrong is said in full.
    body: [...correctionWords(beside, content.timeZone), ...(words.body ?? [])],
    buttons: [...decisionButtons({ ...content, ...undecided }), ...usualButtons(content.engagementId)],
  };
}

const quietWords = ({ seldom }: WeeklyContent): Said => (seldom === true ? text.seldomQuiet() : text.quiet());

const titleOf = ({ seldom }: WeeklyContent) => (seldom === true ? text.seldomTitle : text.weeklyTitle);

/** True when there is nothing to tell but how the money stands: then no digest goes out by itself. */
export const isQuietWeek = (content: WeeklyContent): boolean =>
  [
    content.done,
    content.inProgress,
    content.blocked,
    content.slipped,
    content.moved,
    content.toSign,
    content.deliveries,
    content.changes,
    content.invoices,
    content.bonuses,
    content.materials,
    content.delays,
    content.risks,
    content.asked,
    content.openInvoices ?? [],
  ].every((list) => list.length === 0);

/** Above all else: whoever reads it again looks for what is different. */
export const correctionWords = ({ corrections = [] }: Beside, timeZone: string): Said[] =>
  corrections.map(({ text: correction, by, at }) =>
    text.corrected({ who: by.name, at: moment(Temporal.Instant.from(at), timeZone), correction }),
  );

const noteWords = ({ note = null }: Beside): Said[] => (note === null ? [] : [verbatim(note)]);

const usualButtons = (engagementId: string): readonly CardButton[] => [
  { press: 'change.request', label: text.requestChange(), value: { engagementId } },
  { press: 'project.page', label: text.statusPage(), value: { engagementId } },
  { press: 'project.rhythm', label: text.howWeWrite(), value: { engagementId } },
];
