import type { Happening } from '../../kernel/event.ts';
import type { Answer, EvidencePart } from './dispute.ts';

interface AboutDispute extends Happening {
  readonly engagementId: string;
  readonly invoiceId: string;
  readonly disputeId: string;
}

/** What is on record lies at the provider beside the dispute, and is not sent off. */
export interface DisputeStaged extends AboutDispute {
  readonly type: 'dispute.staged';
  /** By when it has to be answered; empty: nobody said. What is asked anew has another one. */
  readonly answerBy: string;
  readonly parts: readonly EvidencePart[];
  readonly leftOut: readonly string[];
}

export interface DisputeReminded extends AboutDispute {
  readonly type: 'dispute.reminded';
  readonly day: string;
  /** Owners and finance, on the last day; before it the team's channel is enough. */
  readonly slackUserIds: readonly string[];
}

/** A person decided. The provider has not been told yet. */
export interface DisputeAnswered extends AboutDispute {
  readonly type: 'dispute.answered';
  readonly answer: Answer;
}

/** The provider has taken the answer. */
export interface DisputeAnswerTaken extends AboutDispute {
  readonly type: 'dispute.answer-taken';
  readonly answer: Answer;
}

/** The provider was not told, and will not be: somebody has to decide anew. */
export interface DisputeAnswerDropped extends AboutDispute {
  readonly type: 'dispute.answer-dropped';
  readonly ref: string;
}

/** It waits for nobody any more: somebody has answered it over there. */
export interface DisputeAnsweredThere extends AboutDispute {
  readonly type: 'dispute.answered-there';
}

/** The payer's bank asks anew, or has set another day: an inquiry that was answered became a dispute. */
export interface DisputeAskedAgain extends AboutDispute {
  readonly type: 'dispute.asked-again';
  readonly ref: string;
  readonly answerBy: string;
}

/** It is over; how is told by the provider's news. */
export interface DisputeSettled extends AboutDispute {
  readonly type: 'dispute.settled';
  readonly result: 'won' | 'lost' | 'ended';
}

export type DisputeEvent =
  | DisputeStaged
  | DisputeReminded
  | DisputeAnswered
  | DisputeAnswerTaken
  | DisputeAnswerDropped
  | DisputeAnsweredThere
  | DisputeAskedAgain
  | DisputeSettled;
