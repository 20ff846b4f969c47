import type { Instant } from './calendar.ts';
import type { Actor } from './visit.ts';

/** A fact, as an act returns it. `engagementId: null` belongs to the agency as a whole. */
export interface Happening {
  readonly type: string;
  readonly engagementId: string | null;
}

/** A fact as it is recorded: with its id, its moment and who brought it about. */
export type Recorded<E extends Happening> = E & {
  readonly id: string;
  readonly at: Instant;
  readonly by: Actor;
};
