import type { Said } from '../../kernel/phrase.ts';
import { creditText } from './credit-text.ts';
import type { InvoiceNote } from './events.ts';
import { text } from './text.ts';

type Words = Readonly<
  Record<InvoiceNote, readonly [(values: { number: string }) => Said, (() => Said) | undefined]>
>;

/** Title and what to do. What differs needs both amounts and is said where they are known. */
export const noteWords: Words = {
  overpaid: [text.overpaidTitle, text.overpaid],
  'covered-twice': [text.coveredTwiceTitle, text.coveredTwice],
  differs: [text.differsTitle, undefined],
  'given-up': [text.givenUpTitle, text.givenUp],
  gone: [text.goneTitle, text.gone],
  'void-there': [text.voidTitle, text.void],
  'void-there-paid': [text.voidTitle, text.voidPaid],
  'paid-though-void': [text.lateTitle, text.late],
  balance: [creditText.balanceTitle, creditText.balance],
  credit: [creditText.creditTitle, creditText.credit],
  'credit-void': [creditText.creditVoidTitle, creditText.creditVoid],
  refund: [text.refundTitle, text.refund],
  'refund-failed': [text.refundFailedTitle, text.refundFailed],
  dispute: [text.disputeTitle, text.dispute],
  'dispute-won': [text.disputeWonTitle, text.disputeWon],
  'dispute-lost': [text.disputeLostTitle, text.disputeLost],
  'dispute-ended': [text.disputeEndedTitle, text.disputeEnded],
};
