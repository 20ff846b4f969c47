import type { Happening } from '../kernel/event.ts';

/** An item was asked for. `letterTo`: the contact who hears of it by e-mail, because they are not in Slack. */
export interface MaterialRequested extends Happening {
  readonly type: 'material.requested';
  readonly engagementId: string;
  readonly materialId: string;
  readonly number: number;
  readonly what: string;
  readonly dueOn: string;
  readonly letterTo: string | null;
  /** The same for all that was asked for at once. */
  readonly batch: string;
}

export interface MaterialProvided extends Happening {
  readonly type: 'material.provided';
  readonly engagementId: string;
  readonly materialId: string;
  readonly round: number;
  /** Those that lie in Slack and have to be read. */
  readonly toRead: readonly { readonly fileId: string; readonly slackFileId: string }[];
  /** The client's day of the last reminder, whose card is drawn anew. */
  readonly remindedOn: string | null;
}

/**
 * What was provided came later than agreed. `moveBy`: the business days that nothing else of the client's has cost the
 * milestone before; `before`: the days of all milestones as they stood, so that what moves can be told apart.
 */
export interface MaterialCameLate extends Happening {
  readonly type: 'material.came-late';
  readonly engagementId: string;
  readonly materialId: string;
  readonly milestoneId: string | null;
  readonly what: string;
  readonly lateFrom: string;
  readonly lateUntil: string;
  readonly businessDays: number;
  readonly moveBy: number;
  readonly before: Readonly<Record<string, string>>;
}

/** What was needed because of a risk came later than asked for; the same as of something provided. */
export interface AnswerCameLate extends Happening {
  readonly type: 'material.answer-came-late';
  readonly engagementId: string;
  readonly riskId: string;
  readonly milestoneIds: readonly string[];
  readonly what: string;
  readonly lateFrom: string;
  readonly lateUntil: string;
  readonly businessDays: number;
  readonly moveBy: number;
  readonly before: Readonly<Record<string, string>>;
}

/** The client-delay ledger has a new line. `materialId`: of what came late, which may be an answer. */
export interface DelayNoted extends Happening {
  readonly type: 'material.delay-noted';
  readonly engagementId: string;
  readonly materialId: string;
  readonly businessDays: number;
  readonly moved: readonly { readonly milestoneId: string; readonly from: string; readonly to: string }[];
}

export interface MaterialAccepted extends Happening {
  readonly type: 'material.accepted';
  readonly engagementId: string;
  readonly materialId: string;
  readonly round: number;
}

/** Sent back. `reason` is null when its files could not be read. */
export interface MaterialReturned extends Happening {
  readonly type: 'material.returned';
  readonly engagementId: string;
  readonly materialId: string;
  readonly round: number;
  readonly reason: string | null;
  readonly letterTo: string | null;
}

export interface MaterialWithdrawn extends Happening {
  readonly type: 'material.withdrawn';
  readonly engagementId: string;
  readonly materialId: string;
  readonly round: number;
  readonly reason: string;
  readonly remindedOn: string | null;
}

/** The client is to be reminded. On one `day` (the client's) all that is due is told in one message. */
export interface MaterialReminded extends Happening {
  readonly type: 'material.reminded';
  readonly engagementId: string;
  readonly materialId: string;
  readonly day: string;
  readonly letterTo: string | null;
}

/** Reminders did not help: somebody of the team should call. */
export interface CallNeeded extends Happening {
  readonly type: 'material.call-needed';
  readonly engagementId: string;
  readonly materialId: string;
  readonly round: number;
}

/** A question had to wait for its answer: the due day is later by the business days that it waited. */
export interface DueExtended extends Happening {
  readonly type: 'material.due-extended';
  readonly engagementId: string;
  readonly materialId: string;
  readonly from: string;
  readonly to: string;
}

/** One of its files was read, or can't be: its hash and its problem stand with the file. */
export interface FileNoted extends Happening {
  readonly type: 'material.file-noted';
  readonly engagementId: string;
  readonly materialId: string;
  readonly round: number;
  readonly fileId: string;
  readonly sha256: string | null;
}

export type MaterialEvent =
  | MaterialRequested
  | MaterialProvided
  | MaterialCameLate
  | DelayNoted
  | MaterialAccepted
  | MaterialReturned
  | MaterialWithdrawn
  | MaterialReminded
  | CallNeeded
  | DueExtended
  | FileNoted;
