import type { DaysChanged } from '../../calendar/events.ts';
import type { EngagementResumed } from '../../engagements/pausing/events.ts';
import { later, now, priorities, type Reactions } from '../../kernel/effect.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import type {
  BilledWorkAccepted,
  BilledWorkReopened,
  CreditNumbered,
  RefundSent,
  SettledByCredit,
} from '../again/events.ts';
import type { InvoicePaid, InvoiceRemarked, InvoiceSent, InvoiceVoided, PaymentRecorded } from '../events.ts';
import type { CreditAsked, CreditDropped, CreditIssued, CreditVoided } from '../provider/events.ts';
import type { ReminderEvent } from './events.ts';
import { answeredNotice, callNotice, missedNotice, reminderNotice } from './notices.ts';
import { planInvoiceReminders } from './plan-reminders.ts';
import { resumeReminders } from './resume-reminders.ts';

const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;
const team = { to: 'team' } as const;
const plan = (invoiceId: string, settles: 'paid-by-transfer' | 'wrong' | null = null) =>
  now(planInvoiceReminders, { invoiceId, settles });

type Heard =
  | InvoiceSent
  | InvoicePaid
  | InvoiceVoided
  | InvoiceRemarked
  | PaymentRecorded
  | CreditAsked
  | CreditIssued
  | CreditDropped
  | CreditVoided
  | RefundSent
  | CreditNumbered
  | SettledByCredit
  | BilledWorkReopened
  | BilledWorkAccepted
  | EngagementResumed
  | DaysChanged;

export const reactions: Reactions<ReminderEvent | Heard> = {
  'calendar.days-changed': ({ engagementIds }) =>
    engagementIds.map((engagementId) =>
      later(resumeReminders, { engagementId }, { priority: priorities.scheduled }),
    ),
  'invoice.sent': ({ invoiceId }) => [plan(invoiceId)],
  'invoice.paid': ({ invoiceId }) => [plan(invoiceId)],
  'invoice.voided': ({ invoiceId }) => [plan(invoiceId)],
  'invoice.remarked': ({ invoiceId }) => [plan(invoiceId)],
  'payment.recorded': ({ invoiceId }) => [plan(invoiceId, 'paid-by-transfer')],
  'credit.asked': ({ invoiceId }) => [plan(invoiceId)],
  'credit.issued': ({ invoiceId }) => [plan(invoiceId, 'wrong')],
  // More is open again.
  'credit.dropped': ({ invoiceId }) => [plan(invoiceId)],
  'credit.voided': ({ invoiceId }) => [plan(invoiceId)],
  'refund.sent': ({ invoiceId }) => [plan(invoiceId)],
  'credit.numbered': ({ invoiceId }) => [plan(invoiceId, 'wrong')],
  'invoice.settled-by-credit': ({ invoiceId }) => [plan(invoiceId)],
  'invoice.work-reopened': ({ invoiceId }) => [plan(invoiceId)],
  'invoice.work-accepted': ({ invoiceId }) => [plan(invoiceId)],
  'engagement.resumed': ({ engagementId }) => [now(resumeReminders, { engagementId })],
  'invoice.reminded': ({ engagementId, invoiceId, reminderId }) => [
    plan(invoiceId),
    tellPeople(reminderNotice, { invoiceId, reminderId }, client(engagementId), {
      once: `${reminderId}:reminder`,
    }),
    redraw(invoiceId),
  ],
  'invoice.call-needed': ({ invoiceId, reminderId }) => [
    plan(invoiceId),
    tellPeople(callNotice, { invoiceId, reminderId }, team, { once: `${reminderId}:call` }),
    redraw(invoiceId),
  ],
  'invoice.transfer-missed': ({ invoiceId, remarkId }) => [
    tellPeople(missedNotice, { invoiceId, remarkId }, team, { once: `${remarkId}:missed` }),
  ],
  'invoice.transfer-not-found': ({ engagementId, invoiceId, remarkId }) => [
    plan(invoiceId),
    tellPeople(answeredNotice, { invoiceId, remarkId }, client(engagementId)),
    redraw(invoiceId),
  ],
  'invoice.remark-answered': ({ engagementId, invoiceId, remarkId }) => [
    plan(invoiceId),
    tellPeople(answeredNotice, { invoiceId, remarkId }, client(engagementId)),
    redraw(invoiceId),
  ],
  'invoice.wait-agreed': ({ engagementId, invoiceId, remarkId }) => [
    plan(invoiceId),
    tellPeople(answeredNotice, { invoiceId, remarkId }, client(engagementId)),
    redraw(invoiceId),
  ],
};
