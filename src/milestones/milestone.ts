import { z } from 'zod';
import type { Milestone as Row } from '../../prisma/generated/client.ts';
import { type Day, dayFromColumn } from '../kernel/calendar.ts';
import type { Happening } from '../kernel/event.ts';

import { type Money, money } from '../kernel/money.ts';
import { Criterion } from './criterion.ts';
import { type EarlyBonus, earlyBonusFrom } from './early-bonus.ts';
import type { ChangeMeasured, MilestoneReplaced, MilestonesMoved } from './plan-events.ts';
import { type StartCondition, startConditionFrom } from './start-condition.ts';

export type {
  ChangeMeasured,
  DayConflict,
  MeasuredOption,
  MilestoneReplaced,
  MilestonesMoved,
  Moved,
  MoveMeasured,
} from './plan-events.ts';

import type {
  SilenceEnded,
  WindowHeld,
  WindowOpened,
  WindowUnwarned,
  WindowWarned,
} from './window-events.ts';

interface Outcome {
  readonly id: string;
  readonly engagementId: string;
  readonly title: string;
  readonly outcome: string;
  readonly criteria: readonly Criterion[];
  readonly amount: Money;
  readonly checkedHow: string;
  readonly dueOn: Day;
  readonly dueKind: 'hard' | 'soft';
  /** Business days of work; null: not estimated. */
  readonly workDays: number | null;
  readonly riskNotes: string;
  readonly startCondition: StartCondition;
  readonly earlyBonus: EarlyBonus | null;
  /** How many times it has been delivered. */
  readonly round: number;
}

export type Milestone = Outcome & {
  readonly status: 'planned' | 'started' | 'delivered' | 'changes-requested' | 'accepted' | 'replaced';
};

const DueKind = z.enum(['hard', 'soft']);
export const dueKindOf = ({ dueKind }: Pick<Row, 'dueKind'>) => DueKind.parse(dueKind);

const Status = z.enum(['planned', 'started', 'delivered', 'changes-requested', 'accepted', 'replaced']);

export function milestoneFrom(row: Row): Milestone {
  return {
    id: row.id,
    engagementId: row.engagementId,
    title: row.title,
    outcome: row.outcome,
    criteria: z.array(Criterion).parse(row.criteria),
    amount: money(row.amount, row.currency),
    checkedHow: row.checkedHow,
    dueOn: dayFromColumn(row.dueOn),
    dueKind: dueKindOf(row),
    workDays: row.workDays,
    riskNotes: row.riskNotes,
    startCondition: startConditionFrom(row.startCondition),
    earlyBonus: earlyBonusFrom(row.earlyBonus, row.currency),
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
  /** Because its start condition came to hold, and not by a person. */
  readonly byItself: boolean;
}

/** Somebody of the team says that what a milestone's start waits for, in words, holds. */
export interface ConditionHeld extends Happening {
  readonly type: 'milestone.condition-held';
  readonly engagementId: string;
  readonly milestoneId: string;
  readonly condition: string;
}

export interface MilestoneDelivered extends Happening {
  readonly type: 'milestone.delivered';
  readonly engagementId: string;
  readonly milestoneId: string;
  readonly deliveryId: string;
  readonly round: number;
  /** Addresses among the proofs, to be looked at, and uploaded files, to be read. */
  readonly links: readonly string[];
  readonly files: readonly { readonly fileId: string; readonly slackFileId: string }[];
}

/** A proof was looked at: an address answers or not, a file was read or can't be. */
export interface ProofChecked extends Happening {
  readonly type: 'milestone.proof-checked';
  readonly engagementId: string;
  readonly deliveryId: string;
  readonly proof: string;
  readonly state: string;
}

export interface MilestoneAccepted extends Happening {
  readonly type: 'milestone.accepted';
  readonly engagementId: string;
  readonly milestoneId: string;
  readonly deliveryId: string;
  /** By the window's end and not by a person. */
  readonly silent: boolean;
}

/** Some criteria are accepted, the others are still open. */
export interface PartAccepted extends Happening {
  readonly type: 'milestone.part-accepted';
  readonly engagementId: string;
  readonly milestoneId: string;
  readonly deliveryId: string;
  /** Those that are accepted with this. */
  readonly criteria: readonly string[];
  /** How many are accepted altogether. */
  readonly part: number;
  /** How many were open before. */
  readonly ofOpen: number;
  readonly by: string;
}

/** Delivered early enough for the bonus that was set; the client decides about it. */
export interface BonusOffered extends Happening {
  readonly type: 'milestone.bonus-offered';
  readonly engagementId: string;
  readonly milestoneId: string;
  readonly deliveryId: string;
  readonly amount: Money;
  /** Business days before the due day. */
  readonly early: number;
}

export interface BonusDecided extends Happening {
  readonly type: 'milestone.bonus-decided';
  readonly engagementId: string;
  readonly milestoneId: string;
  readonly agreed: boolean;
  readonly amount: Money;
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

export type MilestoneEvent =
  | MilestoneAdded
  | MilestoneEdited
  | MilestoneStarted
  | ConditionHeld
  | MilestoneDelivered
  | ProofChecked
  | WindowOpened
  | WindowWarned
  | WindowUnwarned
  | WindowHeld
  | SilenceEnded
  | MilestoneAccepted
  | PartAccepted
  | BonusOffered
  | BonusDecided
  | ChangesRequested
  | MilestoneReopened
  | QuestionAsked
  | QuestionAnswered
  | MilestonesMoved
  | ChangeMeasured
  | MilestoneReplaced;
