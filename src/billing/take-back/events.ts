import type { Day } from '../../kernel/calendar.ts';
import type { Happening } from '../../kernel/event.ts';
import type { Money } from '../../kernel/money.ts';

/**
 * Recorded by mistake: these payments never came in for this invoice; or they did not stay. Their rows are gone, and this
 * says what they were.
 */
export interface PaymentsTakenBack extends Happening {
  readonly type: 'payment.taken-back';
  readonly engagementId: string;
  readonly invoiceId: string;
  readonly payments: readonly {
    readonly paymentId: string;
    readonly amount: Money;
    readonly paidOn: Day;
    readonly reference: string;
    readonly recordedBy: string;
    readonly entryId: string | null;
  }[];
  readonly amount: Money;
  readonly reason: string;
  /** It counted as paid, and the client was thanked, or will be. */
  readonly wasPaid: boolean;
  /** The bank took it back: nothing was recorded by mistake. */
  readonly byBank?: true;
}

/** A line of a bank statement is to be decided on again: what was matched to it was wrong. */
export interface EntryFreed extends Happening {
  readonly type: 'entry.freed';
  readonly engagementId: null;
  readonly statementId: string;
  readonly entryId: string;
  readonly left: Money;
  readonly reason: string;
}

export type TakeBackEvent = PaymentsTakenBack | EntryFreed;
