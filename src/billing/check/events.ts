import type { Happening } from '../../kernel/event.ts';
import type { FindingKind, Mend } from './finding.ts';

interface Named {
  readonly findingId: string;
  readonly kind: FindingKind;
  readonly subject: string;
}

/** The daily check found these; nobody has heard of them yet. `checkedAt` names their card. */
export interface FaultsFound extends Happening {
  readonly type: 'billing.faults-found';
  readonly engagementId: null;
  readonly checkedAt: string;
  readonly findings: readonly Named[];
}

/** These have stood for too long. `owner`: who is told, by Slack id. */
export interface FaultsLate extends Happening {
  readonly type: 'billing.faults-late';
  readonly engagementId: null;
  readonly checkedAt: string;
  readonly owner: string;
  readonly findings: readonly Named[];
}

/** These are no longer so. `cards`: on which they stand. */
export interface FaultsGone extends Happening {
  readonly type: 'billing.faults-gone';
  readonly engagementId: null;
  readonly cards: readonly string[];
  readonly findings: readonly Named[];
}

/** These stand with another amount, or for another reason. */
export interface FaultsChanged extends Happening {
  readonly type: 'billing.faults-changed';
  readonly engagementId: null;
  readonly cards: readonly string[];
  readonly findings: readonly Named[];
}

interface AboutFinding extends Happening, Named {
  readonly engagementId: string | null;
  readonly cards: readonly string[];
}

/** Somebody has done something about it; whether it helped is seen at the next look. */
export interface FaultTried extends AboutFinding {
  readonly type: 'billing.fault-tried';
  readonly mend: Exclude<Mend, 'right'>;
}

/** Somebody says that it is as it should be, and why. */
export interface FaultAccepted extends AboutFinding {
  readonly type: 'billing.fault-accepted';
  readonly reason: string;
}

/** The receipt of a paid invoice never reached its channel, and is posted now. */
export interface ReceiptMissed extends Happening {
  readonly type: 'invoice.receipt-missed';
  readonly engagementId: string;
  readonly invoiceId: string;
  readonly findingId: string;
}

/** The promise to issue it was lost, and is given again. */
export interface IssueMissed extends Happening {
  readonly type: 'invoice.issue-missed';
  readonly engagementId: string;
  readonly invoiceId: string;
}

export type CheckEvent =
  | FaultsFound
  | FaultsLate
  | FaultsGone
  | FaultsChanged
  | FaultTried
  | FaultAccepted
  | ReceiptMissed
  | IssueMissed;
