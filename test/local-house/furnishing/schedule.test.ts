import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dueDay } from '../../../src/billing/approval.ts';
import { type Day, dayIn, type Instant, workingDays } from '../../../src/kernel/calendar.ts';
import { datesAt } from '../../../src/local-house/furnishing/dates.ts';
import { kawa } from '../../../src/local-house/furnishing/kawa.ts';
import { minato } from '../../../src/local-house/furnishing/minato.ts';
import { scheduleFor, startsAt } from '../../../src/local-house/furnishing/schedule.ts';
import { yunshan } from '../../../src/local-house/furnishing/yunshan.ts';
import { lastDay, reopenableUntil } from '../../../src/milestones/acceptance-window.ts';

const before = (one: Instant, other: Instant): boolean => Temporal.Instant.compare(one, other) < 0;
const daysFrom = (one: Day, other: Day): number => one.until(other).days;

/** The scene that says this, with its moment and the business days of its engagement. */
function sceneOf(now: Instant, agency: string, words: string) {
  const found = scheduleFor(now, agency).find(({ scene }) => scene.says.en.includes(words));
  if (found === undefined) throw new Error(`no scene says ${words}`);
  return found;
}

/** All that the play promises about its days, at any moment, for an agency in any country. */
function mustHold(now: Instant, agency: string): void {
  const schedule = scheduleFor(now, agency);
  expect(schedule.filter(({ at }) => !before(at, now))).toEqual([]);
  expect(schedule.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))).toEqual(schedule);
  const start = startsAt(now, agency);
  expect(before(start, schedule[0]?.at ?? start)).toBe(true);
  const length = now.since(start).total('hours') / 24;
  expect(length).toBeGreaterThan(20);
  expect(length).toBeLessThan(45);
  for (const { home, scenes } of [kawa, minato, yunshan]) {
    const days = workingDays([...new Set([home.country, agency])]);
    const dates = datesAt(now, home, agency);
    for (const { day } of scenes) expect(days.isBusinessDay(dates.day(day))).toBe(true);
    // In the order in which they are written.
    expect(scenes.map(({ day }) => day)).toEqual(scenes.map(({ day }) => day).toSorted((a, b) => a - b));
  }
  mustWait(now, agency);
}

/** What is to be pressed at the end can still be pressed, and what is to have happened by itself has happened. */
function mustWait(now: Instant, agency: string): void {
  const japan = workingDays([...new Set(['JP', agency])]);
  const china = workingDays([...new Set(['CN', agency])]);
  const tokyo = dayIn(now, 'Asia/Tokyo');
  const shanghai = dayIn(now, 'Asia/Shanghai');
  const trial = sceneOf(now, agency, 'Kawa Foods: the second milestone is delivered');
  expect(daysFrom(tokyo, lastDay(trial.at, 'Asia/Tokyo', 5, false, japan))).toBeGreaterThan(1);
  const proposal = sceneOf(now, agency, 'the change is assessed');
  expect(daysFrom(tokyo, japan.add(dayIn(proposal.at, 'Asia/Tokyo'), 5))).toBeGreaterThan(1);
  const silent = sceneOf(now, agency, 'nobody answers');
  const window = lastDay(silent.at, 'Asia/Shanghai', 4, false, china);
  expect(daysFrom(window, shanghai)).toBeGreaterThan(0);
  const accepted = window.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '18:00' }).toInstant();
  expect(daysFrom(shanghai, reopenableUntil(accepted, 'Asia/Shanghai', china))).toBeGreaterThan(1);
  const billed = sceneOf(now, agency, 'Yunshan Tea accepts, and is billed');
  const due = dueDay(dayIn(billed.at, 'Asia/Shanghai'), 7, china);
  expect(daysFrom(due, shanghai)).toBeGreaterThan(0);
  expect(daysFrom(shanghai, billed.dates.day(2))).toBeGreaterThan(0);
  const open = sceneOf(now, agency, 'Kawa Foods accepts, and is billed');
  expect(daysFrom(tokyo, dueDay(dayIn(open.at, 'Asia/Tokyo'), 30, japan))).toBeGreaterThan(1);
}

describe('the play fits before any now', () => {
  it.each([
    ['a Wednesday at noon', '2026-11-18T03:00:00Z'],
    ['a Monday before anybody is up', '2026-11-15T19:00:00Z'],
    ['a Sunday night', '2026-11-22T14:10:00Z'],
    ['New Year’s Eve', '2026-12-31T14:59:00Z'],
    ['New Year’s Day', '2027-01-01T00:00:00Z'],
    ['Golden Week', '2027-05-05T03:00:00Z'],
    ['after Golden Week', '2027-05-06T03:00:00Z'],
    ['Spring Festival', '2028-01-28T03:00:00Z'],
    ['National Day in China', '2027-10-05T03:00:00Z'],
    ['the hour that is skipped in New York', '2027-03-14T07:30:00Z'],
    ['the hour that comes twice in Berlin', '2027-10-31T00:30:00Z'],
    ['29 February', '2028-02-29T03:00:00Z'],
  ])('%s', (_name, now) => {
    for (const agency of ['JP', 'CN', 'US', 'DE']) mustHold(Temporal.Instant.from(now), agency);
  });

  it('any other', () => {
    const from = Temporal.Instant.from('2026-01-01T00:00:00Z').epochMilliseconds;
    const minutes = fc.integer({ min: 0, max: 8 * 366 * 24 * 60 });
    const agencies = fc.constantFrom('JP', 'CN', 'US', 'DE', 'GB', 'BR');
    fc.assert(
      fc.property(minutes, agencies, (minute, agency) =>
        mustHold(Temporal.Instant.fromEpochMilliseconds(from + minute * 60_000), agency),
      ),
      { numRuns: 300 },
    );
  });
});
