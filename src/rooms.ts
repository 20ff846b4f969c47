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
import { notices as againNotices } from './billing/again/notices.ts';
import { reactions as againReactions } from './billing/again/reactions.ts';
import { workReopened } from './billing/again/work-reopened.ts';
import { billDeposit } from './billing/bill-deposit.ts';
import { checkBooks } from './billing/check/check-books.ts';
import { notices as checkNotices } from './billing/check/notices.ts';
import { planCheck } from './billing/check/plan-check.ts';
import { reactions as checkReactions } from './billing/check/reactions.ts';
import { settleFindings } from './billing/check/settle-gone.ts';
import { letters as detailLetters } from './billing/details/letters.ts';
import { notices as detailNotices } from './billing/details/notices.ts';
import { reactions as detailReactions } from './billing/details/reactions.ts';
import { expireDetails, remindOfDetails } from './billing/details/remind-of-change.ts';
import { notices as disputeNotices } from './billing/disputes/notices.ts';
import { reactions as disputeReactions } from './billing/disputes/reactions.ts';
import { remindOfDispute } from './billing/disputes/watch-dispute.ts';
import { draftInvoiceForMilestone } from './billing/draft-invoice-for-milestone.ts';
import { draftInvoiceForPart } from './billing/draft-invoice-for-part.ts';
import { notices as invoiceNotices } from './billing/notices.ts';
import { billDated } from './billing/plan/bill-dated.ts';
import { notices as planNotices } from './billing/plan/notices.ts';
import { reactions as planReactions } from './billing/plan/reactions.ts';
import { askForInvoices } from './billing/provider/ask-for-list.ts';
import { notices as paymentNotices } from './billing/provider/notices.ts';
import { planInvoiceLooks } from './billing/provider/plan-looks.ts';
import { reactions as paymentReactions } from './billing/provider/reactions.ts';
import { reactions as billingReactions } from './billing/reactions.ts';
import { missTransfer } from './billing/reminders/miss-transfer.ts';
import { notices as reminderNotices } from './billing/reminders/notices.ts';
import { planOlderReminders } from './billing/reminders/plan-older.ts';
import { reactions as reminderReactions } from './billing/reminders/reactions.ts';
import { remindOfInvoice } from './billing/reminders/remind-of-invoice.ts';
import { notices as statementNotices } from './billing/statement/notices.ts';
import { reactions as statementReactions } from './billing/statement/reactions.ts';
import { notices as takeBackNotices } from './billing/take-back/notices.ts';
import { reactions as takeBackReactions } from './billing/take-back/reactions.ts';
import { notices as taxNotices } from './billing/tax/notices.ts';
import { reactions as taxReactions } from './billing/tax/reactions.ts';
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
  planReactions,
  paymentReactions,
  detailReactions,
  disputeReactions,
  statementReactions,
  takeBackReactions,
  taxReactions,
  checkReactions,
  againReactions,
  reminderReactions,
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
  billDated,
  draftInvoiceForMilestone,
  workReopened,
  remindOfInvoice,
  missTransfer,
  expireChange,
  remindOfDetails,
  expireDetails,
  remindOfDispute,
  revisitProposals,
  remindOfMaterial,
  callAboutMaterial,
  composeDaily,
  askForInvoices,
  checkBooks,
];

/** What is planned at every tick, and what is composed in batches when it is due. */
export const planners: readonly Act[] = [
  planDigests,
  planLooks,
  planInvoiceLooks,
  planCheck,
  settleFindings,
  planOlderReminders,
];
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
  ...planNotices,
  ...paymentNotices,
  ...detailNotices,
  ...disputeNotices,
  ...statementNotices,
  ...takeBackNotices,
  ...taxNotices,
  ...checkNotices,
  ...againNotices,
  ...reminderNotices,
  ...digestNotices,
  ...effectNotices,
];

/** Everything that people are told by e-mail. */
export const letters: readonly Letter[] = [
  ...agreementLetters,
  ...signingLetters,
  ...reviewLetters,
  ...materialLetters,
  ...detailLetters,
];
