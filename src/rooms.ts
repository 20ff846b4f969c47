import { reactions as agencyReactions } from './agency/reactions.ts';
import { reactions as addendumReactions } from './agreements/addenda/reactions.ts';
import { notices as approvalNotices } from './agreements/approval/notices.ts';
import { reactions as approvalReactions } from './agreements/approval/reactions.ts';
import { remindOfApproval } from './agreements/approval/remind-of-approval.ts';
import { clauseNotices } from './agreements/clauses/notices.ts';
import { reactions as clauseReactions } from './agreements/clauses/reactions.ts';
import { expireAgreement } from './agreements/expire-agreement.ts';
import { letters as agreementLetters } from './agreements/letters.ts';
import { notices as agreementNotices } from './agreements/notices.ts';
import { notices as providerNotices } from './agreements/provider/notices.ts';
import { planLooks } from './agreements/provider/plan-looks.ts';
import { reactions as providerReactions } from './agreements/provider/reactions.ts';
import { reactions as agreementReactions } from './agreements/reactions.ts';
import { remindOfAgreement, warnOfExpiry } from './agreements/remind-of-agreement.ts';
import { letters as reviewLetters } from './agreements/review/letters.ts';
import { notices as reviewNotices } from './agreements/review/notices.ts';
import { reactions as reviewReactions } from './agreements/review/reactions.ts';
import { letters as signingLetters } from './agreements/signing/letters.ts';
import { notices as signingNotices } from './agreements/signing/notices.ts';
import { reactions as signingReactions } from './agreements/signing/reactions.ts';
import { reactions as templateReactions } from './agreements/templates/reactions.ts';
import { billDeposit } from './billing/bill-deposit.ts';
import { draftInvoiceForMilestone } from './billing/draft-invoice-for-milestone.ts';
import { draftInvoiceForPart } from './billing/draft-invoice-for-part.ts';
import { notices as invoiceNotices } from './billing/notices.ts';
import { notices as paymentNotices } from './billing/provider/notices.ts';
import { planInvoiceLooks } from './billing/provider/plan-looks.ts';
import { reactions as paymentReactions } from './billing/provider/reactions.ts';
import { reactions as billingReactions } from './billing/reactions.ts';
import { expireChange } from './changes/expire-change.ts';
import { notices as changeNotices } from './changes/notices.ts';
import { reactions as changeReactions } from './changes/reactions.ts';
import { revisitProposals } from './changes/revisit-proposals.ts';
import { notices as clientNotices } from './clients/notices.ts';
import { reactions as clientReactions } from './clients/reactions.ts';
import { composeDaily } from './digests/compose-daily.ts';
import { composeWeekly } from './digests/compose-weekly.ts';
import { notices as digestNotices } from './digests/notices.ts';
import { planDigests } from './digests/plan-digests.ts';
import { reactions as digestReactions } from './digests/reactions.ts';
import { notices as effectNotices } from './effects/notices.ts';
import { reactions as effectReactions } from './effects/reactions.ts';
import { channelLost, channelLostReactions } from './engagements/channel-lost.ts';
import { notices as engagementNotices } from './engagements/notices.ts';
import { reactions as engagementReactions } from './engagements/reactions.ts';
import type { Act } from './kernel/act.ts';
import type { Letter } from './kernel/mail.ts';
import { type Notice, noticeReactions } from './kernel/notice.ts';
import { reacting } from './kernel/reacting.ts';
import { callAboutMaterial } from './materials/call-about-material.ts';
import { letters as materialLetters } from './materials/letters.ts';
import { notices as materialNotices } from './materials/notices.ts';
import { reactions as materialReactions } from './materials/reactions.ts';
import { remindOfMaterial } from './materials/remind-of-material.ts';
import { acceptSilently } from './milestones/accept-silently.ts';
import { notices as milestoneNotices } from './milestones/notices.ts';
import { offerBonus } from './milestones/offer-bonus.ts';
import { openWindow } from './milestones/open-window.ts';
import { reactions as milestoneReactions } from './milestones/reactions.ts';
import { notices as roadmapNotices } from './milestones/roadmap/notices.ts';
import { reactions as roadmapReactions } from './milestones/roadmap/reactions.ts';
import { startReady } from './milestones/start-ready.ts';
import { warnOfWindow } from './milestones/warn-of-window.ts';

/**
 * Because X happened, do Y. The order matters where consequences share the event's transaction: an agreed change
 * first moves the agreed total (engagements), then the plan (milestones), then what will be billed (billing), each
 * reading what the one before has written; what came late first moves the milestones, then enters the ledger (materials).
 */
export const consequencesOf = reacting([
  engagementReactions,
  channelLostReactions,
  milestoneReactions,
  materialReactions,
  billingReactions,
  paymentReactions,
  agreementReactions,
  templateReactions,
  addendumReactions,
  reviewReactions,
  approvalReactions,
  clauseReactions,
  signingReactions,
  providerReactions,
  changeReactions,
  clientReactions,
  agencyReactions,
  digestReactions,
  roadmapReactions,
  noticeReactions,
  effectReactions,
]);

/** Acts that are promised (`later`) or due (`scheduleAct`), found by their names when their time comes. */
export const promisedActs: readonly Act[] = [
  openWindow,
  warnOfWindow,
  acceptSilently,
  startReady,
  offerBonus,
  draftInvoiceForPart,
  remindOfAgreement,
  warnOfExpiry,
  expireAgreement,
  remindOfApproval,
  billDeposit,
  draftInvoiceForMilestone,
  expireChange,
  revisitProposals,
  remindOfMaterial,
  callAboutMaterial,
  composeDaily,
];

/** What is planned at every tick, and what is composed in batches when it is due. */
export const planners: readonly Act[] = [planDigests, planLooks, planInvoiceLooks];
export const batches = [{ kind: 'digest.weekly', act: composeWeekly }] as const;

/** Everything that people are told. */
export const notices: readonly Notice[] = [
  ...engagementNotices,
  channelLost,
  ...clientNotices,
  ...agreementNotices,
  ...reviewNotices,
  ...approvalNotices,
  ...clauseNotices,
  ...signingNotices,
  ...providerNotices,
  ...milestoneNotices,
  ...roadmapNotices,
  ...materialNotices,
  ...changeNotices,
  ...invoiceNotices,
  ...paymentNotices,
  ...digestNotices,
  ...effectNotices,
];

/** Everything that people are told by e-mail. */
export const letters: readonly Letter[] = [
  ...agreementLetters,
  ...signingLetters,
  ...reviewLetters,
  ...materialLetters,
];
