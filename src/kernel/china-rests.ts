import { Temporal } from 'temporal-polyfill';

/** A holiday as the library has it. `rule`: how it is reckoned. */
interface Reckoned {
  readonly rule: string;
  readonly date: string;
}

const SPRING_FESTIVAL_EVE = 'chinese 01-0-00';
const MID_AUTUMN = 'chinese 08-0-15';
const NATIONAL_DAY = '10-01';
/** How many days each of the long ones has, from its first on. */
const long: ReadonlyMap<string, number> = new Map([
  [SPRING_FESTIVAL_EVE, 8],
  ['05-01', 5],
  [NATIONAL_DAY, 7],
]);
const short: ReadonlySet<string> = new Set([
  '01-01',
  'chinese 5-01 solarterm',
  'chinese 05-0-05',
  MID_AUTUMN,
]);
const OCTOBER = 10;

/**
 * The days on which offices are closed in China. Holiday tables know the statutory days alone; around them the State
 * Council moves weekends, since 2025 by rules that it published with the arrangement for that year: these. On which
 * weekends the time is made up for is announced each November, and is not here: such a day counts as a weekend.
 */
export function chinaRests(holidays: readonly Reckoned[]): readonly string[] {
  const moons = holidays.filter(({ rule }) => rule === MID_AUTUMN).map(({ date }) => dayOf(date));
  return holidays.flatMap(({ rule, date }) => {
    const first = dayOf(date);
    const length = long.get(rule);
    // Others are for a part of the people: women, the young, children, soldiers.
    if (length === undefined) return short.has(rule) ? shortRest(first) : [];
    const isJoined =
      rule === NATIONAL_DAY && moons.some(({ year, month }) => year === first.year && month === OCTOBER);
    return daysFrom(first, isJoined ? length + 1 : length);
  });
}

const dayOf = (date: string): Temporal.PlainDate => Temporal.PlainDate.from(date.slice(0, 10));

const daysFrom = (first: Temporal.PlainDate, length: number): readonly string[] =>
  Array.from({ length }, (_, offset) => first.add({ days: offset }).toString());

/** By weekday (Monday is 1): the day that is free besides, counted from the holiday, so that it touches a weekend. */
const besides: ReadonlyMap<number, number> = new Map([
  [2, -1],
  [4, 1],
  [6, 2],
  [7, 1],
]);

/** On a Wednesday the day alone. */
function shortRest(day: Temporal.PlainDate): readonly string[] {
  const other = besides.get(day.dayOfWeek);
  return (other === undefined ? [day] : [day, day.add({ days: other })]).map(String);
}
