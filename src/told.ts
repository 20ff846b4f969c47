import { notices as approvalNotices } from './agreements/approval/notices.ts';
import { clauseNotices } from './agreements/clauses/notices.ts';
import { letters as agreementLetters } from './agreements/letters.ts';
import { notices as agreementNotices } from './agreements/notices.ts';
import { notices as providerNotices } from './agreements/provider/notices.ts';
import { letters as reviewLetters } from './agreements/review/letters.ts';
import { notices as reviewNotices } from './agreements/review/notices.ts';
import { letters as signingLetters } from './agreements/signing/letters.ts';
import { notices as signingNotices } from './agreements/signing/notices.ts';
import { notices as againNotices } from './billing/again/notices.ts';
import { notices as checkNotices } from './billing/check/notices.ts';
import { letters as detailLetters } from './billing/details/letters.ts';
import { notices as detailNotices } from './billing/details/notices.ts';
import { notices as disputeNotices } from './billing/disputes/notices.ts';
import { notices as invoiceNotices } from './billing/notices.ts';
import { notices as planNotices } from './billing/plan/notices.ts';
import { notices as paymentNotices } from './billing/provider/notices.ts';
import { notices as reminderNotices } from './billing/reminders/notices.ts';
import { notices as statementNotices } from './billing/statement/notices.ts';
import { notices as takeBackNotices } from './billing/take-back/notices.ts';
import { notices as taxNotices } from './billing/tax/notices.ts';
import { notices as calendarNotices } from './calendar/notices.ts';
import { notices as changeNotices } from './changes/notices.ts';
import { notices as clientNotices } from './clients/notices.ts';
import { notices as digestNotices } from './digests/notices.ts';
import { notices as effectNotices } from './effects/notices.ts';
import { channelLost } from './engagements/channel-lost.ts';
import { notices as engagementNotices } from './engagements/notices.ts';
import { notices as pausingNotices } from './engagements/pausing/notices.ts';
import { mailedNoticeLetter } from './engagements/rhythm/mailed-notice.ts';
import { notices as rhythmNotices } from './engagements/rhythm/notices.ts';
import type { Letter } from './kernel/mail.ts';
import type { Notice } from './kernel/notice.ts';
import { letters as materialLetters } from './materials/letters.ts';
import { notices as materialNotices } from './materials/notices.ts';
import { notices as milestoneNotices } from './milestones/notices.ts';
import { notices as roadmapNotices } from './milestones/roadmap/notices.ts';
import { notices as handOverNotices } from './reminders/notices.ts';
import { notices as riskNotices } from './risks/notices.ts';

/** Everything that people are told. */
export const notices: readonly Notice[] = [
  ...engagementNotices,
  ...pausingNotices,
  channelLost,
  ...rhythmNotices,
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
  ...riskNotices,
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
  ...handOverNotices,
  ...calendarNotices,
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
  mailedNoticeLetter(notices),
];
