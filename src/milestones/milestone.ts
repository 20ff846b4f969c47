import { z } from 'zod';
import type { Milestone as Row } from '../../prisma/generated/client.ts';
import { type Day, dayFromColumn } from '../kernel/calendar.ts';
import type { Happening } from '../kernel/event.ts';
import { type Money, money } from '../kernel/money.ts';

/** What anybody can judge about an outcome. */
export const Criterion = z.object({ id: z.string(), text: z.string() });
export type Criterion = z.output<typeof Criterion>;

interface Outcome {
  readonly id: string;
  readonly engagementId: string;
  readonly title: string;
  readonly outcome: string;
  readonly criteria: readonly Criterion[];
  readonly amount: Money;
  readonly dueOn: Day;
  readonly dependsOnId: string | null;
  /** How many times it has been delivered. */
  readonly round: number;
}

export type Milestone = Outcome & {
  readonly status: 'planned' | 'started' | 'delivered' | 'changes-requested' | 'accepted' | 'replaced';
};

const Status = z.enum(['planned', 'started', 'delivered', 'changes-requested', 'accepted', 'replaced']);

export function milestoneFrom(row: Row): Milestone {
  return {
    id: row.id,
    engagementId: row.engagementId,
    title: row.title,
    outcome: row.outcome,
    criteria: z.array(Criterion).parse(row.criteria),
    amount: money(row.amount, row.currency),
    dueOn: dayFromColumn(row.dueOn),
    dependsOnId: row.dependsOnId,
    round: row.round,
    status: Status.parse(row.status),
  };
}

/** Still to be finished: neither accepted nor replaced by a change. */
export const isOpen = ({ status }: Pick<Milestone, 'status'>): boolean =>
  status !== 'accepted' && status !== 'replaced';

/** May be handed over: work that is planned, under way, or sent back. */
export const mayBeDelivered = ({ status }: Pick<Milestone, 'status'>): boolean =>
  status === 'planned' || status === 'started' || status === 'changes-requested';

export interface MilestoneAdded extends Happening {
  readonly type: 'milestone.added';
  readonly engagementId: string;
  readonly milestoneId: string;
  readonly title: string;
  readonly amount: Money;
  readonly dueOn: Day;
}

export interface MilestoneEdited extends Happening {
  readonly type: 'milestone.edited';
  readonly engagementId: string;
  readonly milestoneId: string;
  readonly before: { readonly title: string; readonly amount: Money; readonly dueOn: Day };
  readonly after: { readonly title: string; readonly amount: Money; readonly dueOn: Day };
}

export interface MilestoneStarted extends Happening {
  readonly type: 'milestone.started';
  readonly engagementId: string;
  readonly milestoneId: string;
}

export interface MilestoneDelivered extends Happening {
  readonly type: 'milestone.delivered';
  readonly engagementId: string;
  readonly milestoneId: string;
  readonly deliveryId: string;
  readonly round: number;
}

/** The client's card has been posted: from here the acceptance window runs, and the client has been told its end. */
export interface WindowOpened extends Happening {
  readonly type: 'milestone.window-opened';
  readonly engagementId: string;
  readonly deliveryId: string;
  readonly endsAt: string;
}

/** The client is to be warned. `day` is the client's: on one day people are warned once, whatever asked for it. */
export interface WindowWarned extends Happening {
  readonly type: 'milestone.window-warned';
  readonly engagementId: string;
  readonly deliveryId: string;
  readonly endsAt: string;
  readonly day: string;
}

/** The window has ended, but the last warning had not reached the client: nothing is accepted yet. */
export interface WindowUnwarned extends Happening {
  readonly type: 'milestone.window-unwarned';
  readonly engagementId: string;
  readonly deliveryId: string;
}

/** By an addendum that took silent acceptance out while this delivery waited for a decision. */
export interface SilenceEnded extends Happening {
  readonly type: 'milestone.silence-ended';
  readonly engagementId: string;
  readonly deliveryId: string;
}

export interface MilestoneAccepted extends Happening {
  readonly type: 'milestone.accepted';
  readonly engagementId: string;
  readonly milestoneId: string;
  readonly deliveryId: string;
  /** By the window's end and not by a person. */
  readonly silent: boolean;
}

export interface ChangesRequested extends Happening {
  readonly type: 'milestone.changes-requested';
  readonly engagementId: string;
  readonly milestoneId: string;
  readonly deliveryId: string;
  readonly criteria: readonly string[];
  readonly wanted: string;
  readonly roundsLeft: number;
}

export interface MilestoneReopened extends Happening {
  readonly type: 'milestone.reopened';
  readonly engagementId: string;
  readonly milestoneId: string;
  readonly deliveryId: string;
  readonly reason: string;
}

export interface QuestionAsked extends Happening {
  readonly type: 'question.asked';
  readonly engagementId: string;
  readonly questionId: string;
  readonly subject: string;
}

export interface QuestionAnswered extends Happening {
  readonly type: 'question.answered';
  readonly engagementId: string;
  readonly questionId: string;
  readonly subject: string;
}

/** A due day that moved because of what it depends on. Days are ISO text. */
export interface Moved {
  readonly milestoneId: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** A change took a milestone's place, and moved the days of what depends on it. */
export interface MilestoneReplaced extends Happening {
  readonly type: 'milestone.replaced';
  readonly engagementId: string;
  readonly changeId: string;
  readonly oldMilestoneId: string | null;
  readonly newMilestoneId: string;
  readonly moved: readonly Moved[];
}

export type MilestoneEvent =
  | MilestoneAdded
  | MilestoneEdited
  | MilestoneStarted
  | MilestoneDelivered
  | WindowOpened
  | WindowWarned
  | WindowUnwarned
  | SilenceEnded
  | MilestoneAccepted
  | ChangesRequested
  | MilestoneReopened
  | QuestionAsked
  | QuestionAnswered
  | MilestoneReplaced;
