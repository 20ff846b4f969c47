import type { Day } from '../../kernel/calendar.ts';
import type { Happening } from '../../kernel/event.ts';
import type { ReminderStep } from './steps.ts';

interface AboutInvoice extends Happening {
  readonly engagementId: string;
  readonly invoiceId: string;
}

/** The client is reminded; `reminderId` names the day and the step. */
export interface InvoiceReminded extends AboutInvoice {
  readonly type: 'invoice.reminded';
  readonly reminderId: string;
  readonly step: ReminderStep;
}

/** Reminders did not help: somebody of the team is to call. */
export interface InvoiceCallNeeded extends AboutInvoice {
  readonly type: 'invoice.call-needed';
  readonly reminderId: string;
}

/** A transfer that the client named should be here, and nobody has recorded one. */
export interface TransferMissed extends AboutInvoice {
  readonly type: 'invoice.transfer-missed';
  readonly remarkId: string;
}

/** Finance has looked: it did not arrive. `remarkId`: the word to the client. */
export interface TransferNotFound extends AboutInvoice {
  readonly type: 'invoice.transfer-not-found';
  readonly remarkId: string;
}

/** Finance has answered what the client said. `remarkId`: the answer; `to`: what it answers. */
export interface RemarkAnswered extends AboutInvoice {
  readonly type: 'invoice.remark-answered';
  readonly remarkId: string;
  readonly to: string;
}

/** Finance agreed to wait until a day. `remarkId`: the word to the client. */
export interface WaitAgreed extends AboutInvoice {
  readonly type: 'invoice.wait-agreed';
  readonly remarkId: string;
  readonly day: Day;
}

export type ReminderEvent =
  | InvoiceReminded
  | InvoiceCallNeeded
  | TransferMissed
  | TransferNotFound
  | RemarkAnswered
  | WaitAgreed;
