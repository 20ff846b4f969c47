import type { Instant } from './calendar.ts';
import { TryLater } from './effect.ts';

/** Posts that go out in a minute at most, in all channels together: Slack speaks of "several hundred". */
export const POSTS_A_MINUTE = 300;

/** Turns at once after a rest: for what people wait for, and, so that some are left for them, for the rest. */
export const BURST = { people: 10, others: 5 } as const;

/** Milliseconds between two turns, so that a burst and a minute of turns are no more than a minute may have. */
export const everyMsOf = (postsAMinute: number): number => 60_000 / Math.max(1, postsAMinute - BURST.people);

/** Thrown by an adapter: there is no turn yet. Nothing was tried; it goes on standing in line. */
export class NotYourTurn extends TryLater {}

/** Thrown by an adapter: it would be said at night. It stands in line from its reader's morning on. */
export class UntilMorning extends NotYourTurn {
  readonly until: Instant;
  constructor(until: Instant, now: Instant) {
    super(Math.max(0, until.since(now).total('milliseconds')), `it waits for its reader's morning, ${until}`);
    this.until = until;
  }
}

/** What a promise has to say of itself where it stands in line. */
export interface InLine {
  readonly kind: string;
  readonly priority: number;
  /** It was called: it goes, unless Slack has asked all to wait since. */
  readonly has_turn: boolean;
}

/** Who may post when, in the whole workspace: by rank, then by the hour, then client by client. */
export interface PostingLine {
  /** Takes a turn for what is about to be posted and has none; throws NotYourTurn when it has to stand in line. */
  pass(promise: InLine): Promise<void>;
  /** Gives those who are next in line their turns and jobs, as many as there are turns now. Answers with how many. */
  admit(): Promise<number>;
}
