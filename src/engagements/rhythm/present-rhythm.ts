import type { Tx } from '../../kernel/act.ts';
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

/** How a client is written to at present. */
export interface PresentRhythm {
  readonly place: Place;
  readonly frequency: Frequency;
  /** Monday is 1; the hour is in the client's zone. */
  readonly day: number;
  readonly hour: number;
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
  const { place } = Rhythm.parse(column);
  const { digestDay: day, digestHour: hour, frequency } = digestTime(engagement.terms, column);
  return { engagement, rhythm: { place, frequency, day, hour } };
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
