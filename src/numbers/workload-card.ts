import type { CardWords } from '../kernel/notice.ts';
import type { Said, Value } from '../kernel/phrase.ts';
import { text } from './text.ts';
import { WEEKS_AHEAD, type WorkWeek } from './workload.ts';

/** App Home takes no charts: there bars stand in a column of their own. */
export const workloadCard = (weeks: readonly WorkWeek[]): CardWords =>
  tabled(weeks, [text.chart()], (week) => [barOf(week, weeks)]);

/** The same with a picture of it, for messages. */
export function workloadCardWithChart(weeks: readonly WorkWeek[]): CardWords {
  const card = tabled(weeks, [], () => []);
  return isIdle(weeks) ? card : { ...card, charts: [chartOf(weeks)] };
}

const isIdle = (weeks: readonly WorkWeek[]): boolean => weeks.every(({ milestones }) => milestones === 0);

function tabled(
  weeks: readonly WorkWeek[],
  beside: readonly Said[],
  drawn: (week: WorkWeek) => readonly Said[],
): CardWords {
  const title = text.workTitle();
  if (isIdle(weeks)) return { title, body: [text.noWork()] };
  return {
    title,
    body: [text.workIntro({ weeks: WEEKS_AHEAD })],
    table: {
      header: [text.week(), text.milestones(), text.people(), text.away(), ...beside],
      rows: weeks.map((week) => [
        just(week.from),
        just(week.milestones),
        just(week.people),
        week.away.length === 0 ? text.none() : just({ kind: 'list', items: week.away }),
        ...drawn(week),
      ]),
    },
  };
}

const just = (value: Value): Said => text.value({ value });

/** As long as a telephone has room for beside four columns. */
const LONGEST_BAR = 6;

/** Full for the work, then shaded up to the people: a bar without shade has more work than people. */
function barOf({ milestones, people }: WorkWeek, weeks: readonly WorkWeek[]): Said {
  const most = Math.max(1, ...weeks.map((week) => Math.max(week.milestones, week.people)));
  const long = (value: number): number =>
    value <= 0 ? 0 : Math.max(1, Math.round((value * LONGEST_BAR) / most));
  const value = '█'.repeat(long(milestones)) + '░'.repeat(Math.max(0, long(people) - long(milestones)));
  return value === '' ? text.none() : just(value);
}

function chartOf(weeks: readonly WorkWeek[]): NonNullable<CardWords['charts']>[number] {
  const values = (of: (week: WorkWeek) => number) =>
    weeks.map((week) => ({
      label: text.shortDay({ day: week.from.day, month: week.from.month }),
      value: of(week),
    }));
  return {
    title: text.workTitle(),
    series: [
      { name: text.milestones(), values: values(({ milestones }) => milestones) },
      { name: text.people(), values: values(({ people }) => people) },
    ],
  };
}
