import { reactions as agencyReactions } from './agency/reactions.ts';
import { reactions as addendumReactions } from './agreements/addenda/reactions.ts';
import { reactions as approvalReactions } from './agreements/approval/reactions.ts';
import { remindOfApproval } from './agreements/approval/remind-of-approval.ts';
import { reactions as clauseReactions } from './agreements/clauses/reactions.ts';
import { expireAgreement } from './agreements/expire-agreement.ts';
import { planLooks } from './agreements/provider/plan-looks.ts';
import { reactions as providerReactions } from './agreements/provider/reactions.ts';
import { reactions as agreementReactions } from './agreements/reactions.ts';
import { remindOfAgreement, warnOfExpiry } from './agreements/remind-of-agreement.ts';
import { reactions as reviewReactions } from './agreements/review/reactions.ts';
import { reactions as signingReactions } from './agreements/signing/reactions.ts';
import { reactions as templateReactions } from './agreements/templates/reactions.ts';
import { reactions as againReactions } from './billing/again/reactions.ts';
import { workReopened } from './billing/again/work-reopened.ts';
import { billDeposit } from './billing/bill-deposit.ts';
import { checkBooks } from './billing/check/check-books.ts';
import { planCheck } from './billing/check/plan-check.ts';
import { reactions as checkReactions } from './billing/check/reactions.ts';
import { settleFindings } from './billing/check/settle-gone.ts';
import { reactions as detailReactions } from './billing/details/reactions.ts';
import { expireDetails, remindOfDetails } from './billing/details/remind-of-change.ts';
import { reactions as disputeReactions } from './billing/disputes/reactions.ts';
import { remindOfDispute } from './billing/disputes/watch-dispute.ts';
import { draftInvoiceForMilestone } from './billing/draft-invoice-for-milestone.ts';
import { draftInvoiceForPart } from './billing/draft-invoice-for-part.ts';
import { billDated } from './billing/plan/bill-dated.ts';
import { reactions as planReactions } from './billing/plan/reactions.ts';
import { askForInvoices } from './billing/provider/ask-for-list.ts';
import { planInvoiceLooks } from './billing/provider/plan-looks.ts';
import { reactions as paymentReactions } from './billing/provider/reactions.ts';
import { reactions as billingReactions } from './billing/reactions.ts';
import { missTransfer } from './billing/reminders/miss-transfer.ts';
import { planOlderReminders } from './billing/reminders/plan-older.ts';
import { reactions as reminderReactions } from './billing/reminders/reactions.ts';
import { remindOfInvoice } from './billing/reminders/remind-of-invoice.ts';
import { resumeReminders } from './billing/reminders/resume-reminders.ts';
import { reactions as statementReactions } from './billing/statement/reactions.ts';
import { reactions as takeBackReactions } from './billing/take-back/reactions.ts';
import { reactions as taxReactions } from './billing/tax/reactions.ts';
import { holdUntilMorning } from './calendar/hold-until-morning.ts';
import { reactions as calendarReactions } from './calendar/reactions.ts';
import { spreadDays } from './calendar/spread-days.ts';
import { expireChange } from './changes/expire-change.ts';
import { reactions as changeReactions } from './changes/reactions.ts';
import { revisitProposals } from './changes/revisit-proposals.ts';
import { reactions as clientReactions } from './clients/reactions.ts';
import { composeDaily } from './digests/compose-daily.ts';
import { composeWeekly } from './digests/compose-weekly.ts';
import { composeMonthly } from './digests/monthly/compose-monthly.ts';
import { planMonths } from './digests/monthly/plan-months.ts';
import { planDigests } from './digests/plan-digests.ts';
import { composePreviews } from './digests/previews/compose-previews.ts';
import { planPreviews } from './digests/previews/plan-previews.ts';
import { reactions as digestReactions } from './digests/reactions.ts';
import { reactions as effectReactions } from './effects/reactions.ts';
import { channelLostReactions } from './engagements/channel-lost.ts';
import { noticePauseOver } from './engagements/pausing/notice-pause-over.ts';
import { reactions as pausingReactions } from './engagements/pausing/reactions.ts';
import { restReactions } from './engagements/pausing/rest-for-risk.ts';
import { reactions as engagementReactions } from './engagements/reactions.ts';
import { reactions as rhythmReactions } from './engagements/rhythm/reactions.ts';
import type { Act } from './kernel/act.ts';
import { noticeReactions } from './kernel/notice.ts';
import { reacting } from './kernel/reacting.ts';
import { callAboutMaterial } from './materials/call-about-material.ts';
import { reactions as materialReactions } from './materials/reactions.ts';
import { remindOfMaterial } from './materials/remind-of-material.ts';
import { reactions as lateAnswerReactions } from './materials/risk-reactions.ts';
import { acceptSilently } from './milestones/accept-silently.ts';
import { followDays } from './milestones/follow-days.ts';
import { offerBonus } from './milestones/offer-bonus.ts';
import { openWindow } from './milestones/open-window.ts';
import { reactions as milestoneReactions } from './milestones/reactions.ts';
import { reactions as milestoneRiskReactions } from './milestones/risk-reactions.ts';
import { reactions as roadmapReactions } from './milestones/roadmap/reactions.ts';
import { startReady } from './milestones/start-ready.ts';
import { warnOfWindow } from './milestones/warn-of-window.ts';
import { handOver } from './reminders/hand-over.ts';
import { reactions as handOverReactions } from './reminders/reactions.ts';
import { remindAgain } from './reminders/remind-again.ts';
import { reactions as riskReactions } from './risks/reactions.ts';
import { remindOfAnswer } from './risks/remind-of-answer.ts';
import { remindOfRisk } from './risks/remind-of-risk.ts';
import { revisitOffers } from './risks/revisit-offers.ts';

export { letters, notices } from './told.ts';

/**
 * Because X happened, do Y. The order matters where consequences share the event's transaction: an agreed change
 * first moves the agreed total (engagements), then the plan (milestones), then what will be billed (billing), each
 * reading what the one before has written; what came late first moves the milestones, then enters the ledger (materials).
 */
export const consequencesOf = reacting([
  engagementReactions,
  pausingReactions,
  channelLostReactions,
  rhythmReactions,
  milestoneReactions,
  milestoneRiskReactions,
  materialReactions,
  lateAnswerReactions,
  riskReactions,
  restReactions,
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
  handOverReactions,
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
  calendarReactions,
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
  noticePauseOver,
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
  remindOfRisk,
  remindOfAnswer,
  revisitOffers,
  remindAgain,
  handOver,
  composeDaily,
  askForInvoices,
  checkBooks,
  spreadDays,
  followDays,
  resumeReminders,
];

/** What is planned at every tick, and what is composed in batches when it is due. */
export const planners: readonly Act[] = [
  planDigests,
  planPreviews,
  planMonths,
  planLooks,
  planInvoiceLooks,
  planCheck,
  settleFindings,
  planOlderReminders,
];
/** After all of them: what they plan for a moment that has passed is seen, too. */
export const holdBack: Act = holdUntilMorning;
/** Those that plan for each engagement by itself, for a rehearsal of one. */
export const plannersOfOne: readonly Act[] = [planDigests, planPreviews, planMonths];
/** Digests before their previews: what is past is not previewed. */
export const batches = [
  { kind: 'digest.weekly', act: composeWeekly },
  { kind: 'digest.monthly', act: composeMonthly },
  { kind: 'digest.preview', act: composePreviews },
] as const;
