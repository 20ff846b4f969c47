import { z } from 'zod';
import type { Risk as Row } from '../../prisma/generated/client.ts';
import { StoredActor } from '../kernel/actor.ts';
import { type Day, dayFromColumn, type Instant, instantFromColumn } from '../kernel/calendar.ts';
import type { Actor } from '../kernel/visit.ts';

export const Kind = z.enum(['risk', 'absence', 'force-majeure', 'spare-capacity']);

/** As many as there is room for as buttons that can be told apart. */
export const MOST_OPTIONS = 4;

const Decided = { by: StoredActor, at: z.string() };

/** What the client has said so far. A choice and a decision stand; words may be said anew. */
export const Answer = z.object({
  chosen: z.object({ option: z.number().int(), ...Decided }).exactOptional(),
  offer: z.object({ accepted: z.boolean(), ...Decided }).exactOptional(),
  said: z.object({ words: z.string(), ...Decided }).exactOptional(),
});
export type Answer = z.output<typeof Answer>;

/**
 * What it does to the days, ISO: `offered` until the client says yes, `gone` when that can no longer be had, else moved
 * already, or moved back because it has not come to it.
 */
export const Dates = z.object({
  state: z.enum(['offered', 'gone', 'moved', 'undone']),
  moved: z.array(z.object({ milestoneId: z.string(), title: z.string(), from: z.string(), to: z.string() })),
  /** Days that stay although what comes before them takes longer, and whether a change was asked for because of one. */
  conflicts: z.array(z.object({ milestoneId: z.string(), title: z.string(), dueOn: z.string() })),
  endBefore: z.string(),
  endAfter: z.string(),
  changeAsked: z.boolean(),
});
export type Dates = z.output<typeof Dates>;

const Texts = z.array(z.string());

/** Something the client is told of that may cost or win days: open until it has an outcome. */
export interface Risk {
  readonly id: string;
  readonly engagementId: string;
  readonly number: number;
  readonly kind: z.output<typeof Kind>;
  readonly what: string;
  readonly effect: string;
  readonly options: readonly string[];
  /** What the client is asked for; empty: nothing. */
  readonly needs: string;
  readonly needsBy: Day | null;
  readonly milestoneIds: readonly string[];
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly moves: number;
  readonly pauses: boolean;
  readonly dates: Dates | null;
  readonly answer: Answer;
  readonly raisedBy: Actor;
  readonly raisedAt: Instant;
  readonly closed: { readonly outcome: string; readonly by: Actor; readonly at: Instant } | null;
}

export function riskFrom(row: Row): Risk {
  return {
    id: row.id,
    engagementId: row.engagementId,
    number: row.number,
    kind: Kind.parse(row.kind),
    what: row.what,
    effect: row.effect,
    options: Texts.parse(row.options),
    needs: row.needs,
    needsBy: row.needsBy && dayFromColumn(row.needsBy),
    milestoneIds: Texts.parse(row.milestoneIds),
    firstDay: row.firstDay && dayFromColumn(row.firstDay),
    lastDay: row.lastDay && dayFromColumn(row.lastDay),
    moves: row.moves,
    pauses: row.pauses,
    dates: row.dates === null ? null : Dates.parse(row.dates),
    answer: Answer.parse(row.answer ?? {}),
    raisedBy: StoredActor.parse(row.raisedBy),
    raisedAt: instantFromColumn(row.raisedAt),
    closed: row.closedAt && {
      outcome: row.outcome,
      by: StoredActor.parse(row.closedBy),
      at: instantFromColumn(row.closedAt),
    },
  };
}

type Asking = Pick<Risk, 'kind' | 'options' | 'needs' | 'dates' | 'answer' | 'closed'>;

/** Earlier days wait for the client's yes or no. */
export const waitsForYes = ({ kind, dates, answer, closed }: Asking): boolean =>
  kind === 'spare-capacity' && dates?.state !== 'gone' && answer.offer === undefined && closed === null;

/** Options of which none is chosen yet. */
export const waitsForChoice = ({ options, answer, closed }: Asking): boolean =>
  options.length > 0 && answer.chosen === undefined && closed === null;

/** Something is needed and nothing was answered yet. */
export const waitsForWords = ({ needs, answer, closed }: Asking): boolean =>
  needs !== '' && answer.said === undefined && closed === null;

export const waitsForClient = (risk: Asking): boolean =>
  waitsForYes(risk) || waitsForChoice(risk) || waitsForWords(risk);

/** It has moved days, which can go back when it does not come to it. Earlier days were the client's wish. */
export const hasMovedDays = ({ kind, dates }: Pick<Risk, 'kind' | 'dates'>): boolean =>
  kind !== 'spare-capacity' && dates?.state === 'moved' && dates.moved.length > 0;
