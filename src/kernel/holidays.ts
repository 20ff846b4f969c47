import Holidays, { type HolidaysTypes } from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import { chinaRests } from './china-rests.ts';

type Day = Temporal.PlainDate;
type Holiday = HolidaysTypes.Holiday;

let known: Record<string, string> | undefined;
/** Whose holidays are known: names by ISO 3166 code. */
export function countries(): Record<string, string> {
  known ??= new Holidays().getCountries('en');
  return known;
}

const [THURSDAY, FRIDAY, SATURDAY, SUNDAY] = [4, 5, 6, 7];
const FRIDAY_AND_SATURDAY = [FRIDAY, SATURDAY];

/** Where offices do not close on Saturday and Sunday. The library knows holidays, and of weekends next to nothing. */
const weekends: Readonly<Record<string, readonly number[]>> = {
  BD: FRIDAY_AND_SATURDAY,
  BH: FRIDAY_AND_SATURDAY,
  BN: [FRIDAY, SUNDAY],
  DJ: FRIDAY_AND_SATURDAY,
  DZ: FRIDAY_AND_SATURDAY,
  EG: FRIDAY_AND_SATURDAY,
  IL: FRIDAY_AND_SATURDAY,
  IR: [THURSDAY, FRIDAY],
  LY: FRIDAY_AND_SATURDAY,
  SA: FRIDAY_AND_SATURDAY,
  SD: FRIDAY_AND_SATURDAY,
};
const usual = [SATURDAY, SUNDAY];

export const isWeekend = (country: string, day: Day): boolean =>
  (weekends[country] ?? usual).includes(day.dayOfWeek);

export const isHoliday = (country: string, day: Day): boolean =>
  tableOf(country, day.year).has(day.toString());

// Building a country's rules costs milliseconds and a year's table is asked for thousands of times by digests.
const tables = new Map<string, ReadonlySet<string>>();
const lists = new Map<string, readonly Holiday[]>();
const rules = new Map<string, Holidays>();

function tableOf(country: string, year: number): ReadonlySet<string> {
  const key = `${country} ${year}`;
  const kept = tables.get(key);
  if (kept !== undefined) return kept;
  // A holiday of several days may begin in December and end in January, and New Year's may be kept on 31 December.
  const around = [year - 1, year, year + 1].flatMap((one) => listOf(country, one));
  const table = new Set(country === 'CN' ? chinaRests(around) : around.flatMap(daysOf));
  tables.set(key, table);
  return table;
}

function listOf(country: string, year: number): readonly Holiday[] {
  const key = `${country} ${year}`;
  let list = lists.get(key);
  if (list === undefined) {
    list = rulesOf(country)
      .getHolidays(year)
      .filter(({ type }) => type === 'public' || type === 'bank');
    lists.set(key, list);
  }
  return list;
}

function rulesOf(country: string): Holidays {
  let own = rules.get(country);
  if (own === undefined) {
    own = new Holidays(country);
    rules.set(country, own);
  }
  return own;
}

const DAY_MS = 86_400_000;

function daysOf({ date, start, end }: Holiday): readonly string[] {
  const first = Temporal.PlainDate.from(date.slice(0, 10));
  const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
  return Array.from({ length }, (_, offset) => first.add({ days: offset }).toString());
}
