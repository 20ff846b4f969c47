import type { AgreementSigned } from '../../agreements/events.ts';
import type { RefundSent, SettledByCredit } from '../../billing/again/events.ts';
import type { InvoicePaid, InvoiceSent, InvoiceVoided, PaymentRecorded } from '../../billing/events.ts';
import type {
  CreditDropped,
  CreditIssued,
  CreditVoided,
  RefundFailed,
} from '../../billing/provider/events.ts';
import type { PaymentsTakenBack } from '../../billing/take-back/events.ts';
import type { DaysChanged } from '../../calendar/events.ts';
import type { WeeklyDigestsComposed } from '../../digests/events.ts';
import type { AgreedTotalChanged } from '../../engagements/events.ts';
import type { LanguageChanged } from '../../engagements/rhythm/events.ts';
import { type Consequence, now, type Reactions } from '../../kernel/effect.ts';
import { redrawNewest, tellPeople } from '../../kernel/notice.ts';
import type {
  DelayNoted,
  MaterialAccepted,
  MaterialProvided,
  MaterialRequested,
  MaterialReturned,
  MaterialWithdrawn,
} from '../../materials/events.ts';
import type { RiskClosed, RiskRaised } from '../../risks/events.ts';
import type {
  ChangesRequested,
  ConditionHeld,
  MilestoneAccepted,
  MilestoneAdded,
  MilestoneDelivered,
  MilestoneEdited,
  MilestoneReopened,
  MilestoneReplaced,
  MilestoneStarted,
  MilestonesMoved,
  QuestionAnswered,
  QuestionAsked,
} from '../milestone.ts';
import { drawing } from './draw-roadmap.ts';
import type { RoadmapEvent } from './events.ts';
import { noteMove, noteWeek } from './note-move.ts';
import { noPictureNotice, roadmapNotice, roadmapSubject } from './notices.ts';

/** What is drawn has changed, or may have: the refresh looks whether it has. */
const moves = ({ engagementId }: { readonly engagementId: string }): readonly Consequence[] => [
  now(noteMove, { engagementId }),
];

/** The last one, and those before it, which say that there is a newer one. */
const LOOKED_AT_AGAIN = 5;

type Work =
  | MilestoneAdded
  | MilestoneEdited
  | MilestoneStarted
  | ConditionHeld
  | MilestoneDelivered
  | MilestoneAccepted
  | ChangesRequested
  | MilestoneReopened
  | MilestonesMoved
  | MilestoneReplaced
  | QuestionAsked
  | QuestionAnswered;
type Owed =
  | MaterialRequested
  | MaterialProvided
  | MaterialAccepted
  | MaterialReturned
  | MaterialWithdrawn
  | DelayNoted;
type Money =
  | AgreementSigned
  | AgreedTotalChanged
  | InvoiceSent
  | PaymentRecorded
  | InvoicePaid
  | PaymentsTakenBack
  | InvoiceVoided
  | CreditIssued
  | CreditDropped
  | CreditVoided
  | SettledByCredit
  | RefundSent
  | RefundFailed;

export const reactions: Reactions<
  | RoadmapEvent
  | Work
  | Owed
  | Money
  | RiskRaised
  | RiskClosed
  | WeeklyDigestsComposed
  | DaysChanged
  | LanguageChanged
> = {
  'milestone.added': moves,
  'milestone.edited': moves,
  'milestone.started': moves,
  'milestone.condition-held': moves,
  'milestone.delivered': moves,
  'milestone.accepted': moves,
  'milestone.changes-requested': moves,
  'milestone.reopened': moves,
  'milestone.moved': moves,
  'milestone.replaced': moves,
  'question.asked': moves,
  'question.answered': moves,
  'material.requested': moves,
  'material.provided': moves,
  'material.accepted': moves,
  'material.returned': moves,
  'material.withdrawn': moves,
  'material.delay-noted': moves,
  'agreement.signed': moves,
  'engagement.agreed-total-changed': moves,
  'invoice.sent': moves,
  'payment.recorded': moves,
  'invoice.paid': moves,
  'payment.taken-back': moves,
  'invoice.voided': moves,
  'credit.issued': moves,
  'credit.dropped': moves,
  'credit.voided': moves,
  'invoice.settled-by-credit': moves,
  'refund.sent': moves,
  'refund.failed': moves,
  'risk.raised': moves,
  'risk.closed': moves,
  // There are words in the picture.
  'engagement.language-changed': moves,
  // The plan is computed on business days, and days off are drawn in it.
  'calendar.days-changed': ({ engagementIds }) => [now(noteWeek, { engagementIds: [...engagementIds] })],
  'digest.weekly-composed': ({ digests }) => [
    now(noteWeek, { engagementIds: digests.map(({ engagementId }) => engagementId) }),
  ],
  'roadmap.posted': ({ engagementId }) => [drawing(engagementId, 'posted')],
  'roadmap.moved': ({ engagementId }) => [drawing(engagementId, 'moved')],
  'roadmap.aged': ({ engagementIds }) => engagementIds.map((id) => drawing(id, 'week')),
  // The card is posted once its picture is there, or it is known that there is none.
  'roadmap.drawn': ({ engagementId, posting, refused, reported }) => [
    tellPeople(
      roadmapNotice,
      { engagementId, posting: String(posting) },
      { to: 'client', engagementId },
      { once: `${engagementId}:roadmap:${posting}` },
    ),
    redrawNewest(roadmapSubject(engagementId), LOOKED_AT_AGAIN),
    ...(refused === null || reported
      ? []
      : [
          tellPeople(
            noPictureNotice,
            { engagementId, refused },
            { to: 'team' },
            { once: `${engagementId}:roadmap:${refused}` },
          ),
        ]),
  ],
};
