import type { SlashCommand } from '../../src/surface/slash-command.ts';
import {
  addendumClausePicked,
  addendumClauseSubmitted,
  addendumSubmitted,
  changeAddendum,
} from './addendum.ts';
import { approve, readIt, sendBack, sendBackSubmitted } from './approval.ts';
import { ask, askSubmitted } from './ask.ts';
import { bilingualClauseSubmitted, changeClauses, clausePicked, clauseSubmitted } from './change-clause.ts';
import { compare } from './compare.ts';
import { copy } from './copy.ts';
import { changeSigner, changeSubmitted, correct, correctSubmitted } from './correct-signer.ts';
import { approveChange, sendBackSubmitted as clauseSentBack, sendBackChange } from './decide-clause.ts';
import { approveOther, refuseOther, refuseOtherSubmitted } from './delegation.ts';
import { draft, draftSubmitted } from './draft.ts';
import { mend } from './findings.ts';
import { inForce } from './in-force.ts';
import { preview } from './preview.ts';
import { resend, resendSubmitted } from './resend.ts';
import { review } from './review.ts';
import {
  answerReview,
  answerReviewSubmitted,
  bilingualTakeSubmitted,
  declineReview,
  declineReviewSubmitted,
  takeReview,
  takeReviewSubmitted,
} from './review-comment.ts';
import { anotherLink, reviewing, reviewSubmitted, revokeLink } from './review-link.ts';
import { send, sendSubmitted } from './send.ts';
import { status } from './status.ts';
import { clauseOfTemplatePicked, clauseRemoved, templateClauseSubmitted } from './template-clause.ts';
import { templateVersionsChosen } from './template-versions.ts';
import { templateTitleSubmitted, templateVariablesSubmitted } from './template-words.ts';
import { templateChosen, templates } from './templates.ts';
import { text } from './text.ts';
import { voiding, voidSubmitted } from './void.ts';

export const agreement: SlashCommand = {
  name: '/agreement',
  does: text.does(),
  words: [draft, preview, send, resend, voiding, status, reviewing, templates],
};

export const agreementButtons = [
  changeAddendum,
  inForce,
  anotherLink,
  revokeLink,
  answerReview,
  declineReview,
  takeReview,
  review,
  ask,
  copy,
  approve,
  sendBack,
  readIt,
  changeClauses,
  approveChange,
  sendBackChange,
  compare,
  correct,
  changeSigner,
  approveOther,
  refuseOther,
  mend,
] as const;

export const agreementForms = [
  correctSubmitted,
  changeSubmitted,
  refuseOtherSubmitted,
  templateChosen,
  clauseOfTemplatePicked,
  templateClauseSubmitted,
  clauseRemoved,
  templateTitleSubmitted,
  templateVariablesSubmitted,
  templateVersionsChosen,
  addendumSubmitted,
  addendumClausePicked,
  addendumClauseSubmitted,
  reviewSubmitted,
  answerReviewSubmitted,
  declineReviewSubmitted,
  takeReviewSubmitted,
  bilingualTakeSubmitted,
  draftSubmitted,
  sendSubmitted,
  resendSubmitted,
  voidSubmitted,
  askSubmitted,
  sendBackSubmitted,
  clausePicked,
  clauseSubmitted,
  bilingualClauseSubmitted,
  clauseSentBack,
] as const;
