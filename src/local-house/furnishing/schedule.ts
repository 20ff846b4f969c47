import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../kernel/calendar.ts';
import { type Dates, datesAt } from './dates.ts';
import { kawa } from './kawa.ts';
import { minato } from './minato.ts';
import type { Scene } from './script.ts';
import { yunshan } from './yunshan.ts';

/** A scene with its moment. */
export interface Timed {
  readonly at: Instant;
  readonly scene: Scene;
  readonly dates: Dates;
}

const BEFORE_THE_FIRST = Temporal.Duration.from({ minutes: 30 });

/** All scenes in the order in which they happen, the last of them before `now`. */
export function scheduleFor(now: Instant, agencyCountry: string): readonly Timed[] {
  return [kawa, minato, yunshan]
    .flatMap(({ home, scenes }) => {
      const dates = datesAt(now, home, agencyCountry);
      return scenes.map((scene) => ({ scene, dates, at: dates.at(scene.day, scene.time) }));
    })
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
}

/** Where business time has to begin, so that the play ends now: some three weeks ago, more around holidays. */
export function startsAt(now: Instant, agencyCountry = 'JP'): Instant {
  const [first] = scheduleFor(now, agencyCountry);
  return (first?.at ?? now).subtract(BEFORE_THE_FIRST);
}
