import type { Tx } from '../../kernel/act.ts';
import type { Day } from '../../kernel/calendar.ts';
import {
  type Decider,
  deciders,
  type EngagementFacts,
  engagementFacts,
  mayDecide,
  namesOf,
} from '../../kernel/engagement-facts.ts';
import { digestTime, type Frequency, type Place, Rhythm } from '../../kernel/rhythm.ts';
import { roleMay } from '../../kernel/role.ts';
import type { Person } from '../../kernel/visit.ts';
import { refuse } from './refusals.ts';

/** What is chosen. */
export interface Wish {
  readonly place: Place;
  readonly frequency: Frequency;
  /** Monday is 1; the hour is in the client's zone. */
  readonly day: number;
  readonly hour: number;
}

/** How a client is written to at present. */
export interface PresentRhythm extends Wish {
  /** The day from which every second week is counted. */
  readonly since?: Day;
  /** The name of whoever chose last. */
  readonly by?: string;
}

type Reader = { readonly [M in 'engagement' | 'agency']: Pick<Tx[M], 'findUniqueOrThrow'> };

/** Looking is enough. */
export async function presentRhythm(
  read: Reader,
  id: string,
): Promise<{ readonly engagement: EngagementFacts; readonly rhythm: PresentRhythm }> {
  const engagement = await engagementFacts(read, id);
  const { rhythm: column } = await read.engagement.findUniqueOrThrow({
    where: { id },
    select: { rhythm: true },
  });
  const { place, since, by } = Rhythm.parse(column);
  const { digestDay: day, digestHour: hour, frequency } = digestTime(engagement.terms, column);
  const chosen = { ...(since !== undefined && { since }), ...(by !== undefined && { by }) };
  return { engagement, rhythm: { place, frequency, day, hour, ...chosen } };
}

/** The people who decide for the client choose, and whoever runs the engagement for the agency. */
export function sideOf(person: Person, engagement: EngagementFacts): 'client' | 'agency' {
  if (person.kind === 'member' && roleMay(person.role, 'run-engagement')) return 'agency';
  if (mayDecide(person, engagement)) return 'client';
  throw deciders(engagement).length === 0
    ? refuse.nobodyDecides()
    : refuse.notYours({ who: namesOf(engagement) });
}

/** Whether somebody can be reached there at all. */
export function mustReach(place: Place, readers: readonly Decider[]): void {
  if (place === 'direct' && readers.every(({ slackUserId }) => slackUserId === null))
    throw refuse.noSlack(undefined, 'place');
  if (place === 'e-mail' && readers.every(({ email }) => email === null))
    throw refuse.noAddress(undefined, 'place');
}
