import type { Instant } from '../kernel/calendar.ts';
import type { Person } from '../kernel/visit.ts';

/** Long enough to be kept among one's bookmarks for a while; a press gives a new one. */
const LINK_DAYS = 30;
export const statusLinkUntil = (now: Instant): Instant => now.add({ hours: LINK_DAYS * 24 });

/** Whose project a link to the status page shows, and of which generation it is: a new one ends all before it. */
export interface StatusSubject {
  readonly engagementId: string;
  readonly generation: number;
}

export const statusSubject = ({ engagementId, generation }: StatusSubject): string =>
  `${engagementId}:${generation}`;

/** What a link says; undefined when it says something else. */
export function readStatusSubject(subject: string): StatusSubject | undefined {
  const [, engagementId, generation] = /^(eng_\w+):(\d{1,9})$/.exec(subject) ?? [];
  if (engagementId === undefined || generation === undefined) return undefined;
  return { engagementId, generation: Number(generation) };
}

/** The page is for the client's people and the agency's own, and for nobody else in the channel. */
export const maySeeStatus = (person: Person, clientId: string): boolean =>
  person.kind === 'member' || (person.kind === 'contact' && person.clientId === clientId);
