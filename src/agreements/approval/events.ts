import type { Happening } from '../../kernel/event.ts';
import type { Money } from '../../kernel/money.ts';
import type { Withdrawal } from './approval.ts';

interface AboutApproval extends Happening {
  readonly engagementId: string;
  readonly approvalId: string;
  readonly agreementId: string;
  readonly version: number;
}

/** Somebody wants to send an agreement that needs a second person's word first. */
export interface ApprovalAsked extends AboutApproval {
  readonly type: 'approval.asked';
  readonly fee: Money;
  readonly approverId: string;
  readonly approverSlackUserId: string;
  /** The asker is the only owner or lead, and so decides alone. */
  readonly alone: boolean;
}

export interface ApprovalGiven extends AboutApproval {
  readonly type: 'approval.given';
  readonly alone: boolean;
  /** Who asked for it. */
  readonly slackUserId: string | null;
}

export interface ApprovalSentBack extends AboutApproval {
  readonly type: 'approval.sent-back';
  readonly reason: string;
  /** Who asked for it. */
  readonly slackUserId: string | null;
}

/** There is nothing to approve any more: it was drafted anew, or voided. */
export interface ApprovalWithdrawn extends AboutApproval {
  readonly type: 'approval.withdrawn';
  readonly why: Withdrawal;
}

/** Those who may decide, and are to hear of it once more. */
export interface ApprovalReminded extends AboutApproval {
  readonly type: 'approval.reminded';
  readonly slackUserIds: readonly string[];
  /** Of those for whom it is night: their next morning (ISO), by the id in Slack. */
  readonly mornings: Readonly<Record<string, string>>;
  /** Business days since it was asked. */
  readonly waited: number;
}

/** An owner said when approval is needed and whose. `fee`: from which one on, where it depends on it. */
export interface ApprovalPolicySet extends Happening {
  readonly type: 'approval.policy-set';
  readonly engagementId: null;
  readonly when: 'never' | 'always' | 'from-amount';
  readonly from: Money | null;
  readonly approverId: string | null;
  readonly standInId: string | null;
}

export type ApprovalEvent =
  | ApprovalAsked
  | ApprovalGiven
  | ApprovalSentBack
  | ApprovalWithdrawn
  | ApprovalReminded
  | ApprovalPolicySet;
