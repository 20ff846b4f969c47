import { refuse } from '../../src/engagements/rhythm/refusals.ts';
import { frequencyWords, placeWords, weekdayWords } from '../../src/engagements/rhythm/text.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { Frequency, Place } from '../../src/kernel/rhythm.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { choice } from '../../src/surface/field.ts';
import { settingsText as text } from './settings-text.ts';

const WORKDAYS = [1, 2, 3, 4, 5];
/** Digests come while people work. */
const HOURS = Array.from({ length: 11 }, (_, index) => index + 8);

/** What both sides can choose. */
export const rhythmFields = {
  place: choice(
    text.place(),
    Place.options.map((value) => ({ value, label: placeWords[value]() })),
    { hint: text.placeHint() },
  ),
  frequency: choice(
    text.frequency(),
    Frequency.options.map((value) => ({ value, label: frequencyWords[value]() })),
    { hint: text.frequencyHint() },
  ),
  day: choice(
    text.day(),
    WORKDAYS.map((day) => ({ value: String(day), label: weekdayWords(day) })),
    { hint: text.dayHint() },
  ),
  hour: choice(
    text.hour(),
    HOURS.map((hour) => ({ value: String(hour), label: verbatim(`${hour}:00`) })),
  ),
};

interface Chosen {
  readonly place: string;
  readonly frequency: string;
  readonly day: string;
  readonly hour: string;
}

/** As the act takes it. E-mail can be chosen where there is a mail server. */
export function readRhythm({ place, frequency, day, hour }: Chosen, { mailIsSetUp = false }: Desk) {
  if (place === 'e-mail' && !mailIsSetUp) throw refuse.noMail(undefined, 'place');
  return {
    place: Place.parse(place),
    frequency: Frequency.parse(frequency),
    day: Number(day),
    hour: Number(hour),
  };
}

/** As the fields show what holds. */
export const shownRhythm = (present: {
  readonly place: Place;
  readonly frequency: Frequency;
  readonly day: number;
  readonly hour: number;
}): Chosen => ({
  place: present.place,
  frequency: present.frequency,
  day: String(present.day),
  hour: String(present.hour),
});
