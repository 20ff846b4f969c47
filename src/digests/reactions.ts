import type { AgencyMoved } from '../agency/events.ts';
import type { AddendumSigned } from '../agreements/addenda/events.ts';
import type { AgreementClosed, AgreementSigned } from '../agreements/events.ts';
import type { SignerSigned } from '../agreements/signing/events.ts';
import type { BilledWorkAccepted, BilledWorkReopened, SettledByCredit } from '../billing/again/events.ts';
import type { InvoicePaid, InvoiceRemarked, InvoiceVoided } from '../billing/events.ts';
import type { RemarkAnswered, TransferNotFound, WaitAgreed } from '../billing/reminders/events.ts';
import type { PaymentsTakenBack } from '../billing/take-back/events.ts';
import type { DayOffAdded, DayOffRemoved } from '../calendar/events.ts';
import type {
  ChangeAgreed,
  ChangeAssessed,
  ChangeClosed,
  ChangeNeedsAddendum,
  ChangeOutdated,
  OptionChosen,
  OptionTaken,
} from '../changes/events.ts';
import type { RhythmChanged } from '../engagements/rhythm/events.ts';
import { now, priorities, type Reactions } from '../kernel/effect.ts';
import { redraw, redrawNewest, tellPeople } from '../kernel/notice.ts';
import type {
  MaterialAccepted,
  MaterialProvided,
  MaterialReturned,
  MaterialWithdrawn,
} from '../materials/events.ts';
import type {
  BonusDecided,
  ChangesRequested,
  MilestoneAccepted,
  MilestoneReopened,
} from '../milestones/milestone.ts';
import type { RoadmapDrawn } from '../milestones/roadmap/events.ts';
import type { OfferDecided, OfferGone, RiskAnswered, RiskClosed } from '../risks/events.ts';
import type { DigestEvent } from './events.ts';
import { monthlyReport } from './monthly/notices.ts';
import { planMonths } from './monthly/plan-months.ts';
import { dailySummary, weeklyDigest, weeklySubject } from './notices.ts';
import { planDigests } from './plan-digests.ts';
import { previewNotice, previewSubject } from './previews/notices.ts';
import { replanDigests } from './replan-digests.ts';

/** What has changed under an earlier digest: there is less to decide, or something again. */
type Undecided =
  | MilestoneAccepted
  | MilestoneReopened
  | ChangesRequested
  | BonusDecided
  | ChangeAssessed
  | ChangeAgreed
  | ChangeClosed
  | ChangeNeedsAddendum
  | ChangeOutdated
  | OptionChosen
  | OptionTaken
  | AgreementClosed
  | AgreementSigned
  | AddendumSigned
  | SignerSigned
  | InvoicePaid
  | InvoiceVoided
  | InvoiceRemarked
  | RemarkAnswered
  | TransferNotFound
  | WaitAgreed
  | SettledByCredit
  | BilledWorkReopened
  | BilledWorkAccepted
  | PaymentsTakenBack
  | MaterialProvided
  | MaterialAccepted
  | MaterialReturned
  | MaterialWithdrawn
  | RiskAnswered
  | OfferDecided
  | OfferGone
  | RiskClosed;

/**
 * Half a year of weeks. A project has a digest more each week, and something is decided nearly every day: whoever presses
 * a button that is older still reads that it is settled.
 */
const LOOKED_AT_AGAIN = 26;

/** The week's own, and one that somebody has posted in between or that was held up. */
const WITH_PICTURE = 3;

const decided = ({ engagementId }: { engagementId: string }) => [
  redrawNewest(weeklySubject(engagementId), LOOKED_AT_AGAIN),
];

export const reactions: Reactions<
  DigestEvent | Undecided | RoadmapDrawn | DayOffAdded | DayOffRemoved | AgencyMoved | RhythmChanged
> = {
  'calendar.day-off-added': () => [now(replanDigests, {})],
  'calendar.day-off-removed': () => [now(replanDigests, {})],
  'agency.moved': () => [now(replanDigests, {})],
  'digest.weekly-composed': ({ digests }) =>
    digests.flatMap(({ digestId, engagementId, previewId, dueAt }) => [
      tellPeople(
        weeklyDigest,
        { digestId, engagementId },
        { to: 'client', engagementId },
        {
          once: `digest:${digestId}`,
          // One that was not due is sent by somebody, who waits for it.
          ...(dueAt === undefined
            ? { priority: priorities.person }
            : { priority: priorities.scheduled, due: dueAt }),
        },
      ),
      ...(previewId === undefined ? [] : [redraw(previewSubject(engagementId))]),
    ]),
  'digest.monthly-composed': ({ digests }) =>
    digests.map(({ digestId, engagementId, dueAt: due }) =>
      tellPeople(
        monthlyReport,
        { digestId, engagementId },
        { to: 'client', engagementId },
        { once: `digest:${digestId}`, priority: priorities.scheduled, ...(due !== undefined && { due }) },
      ),
    ),
  'digest.previewed': ({ previews }) =>
    previews.map(({ previewId, engagementId, lead }) =>
      tellPeople(
        previewNotice,
        { previewId, engagementId },
        lead === null ? { to: 'team' } : { to: 'person', slackUserId: lead },
        { once: `digest:${previewId}`, priority: priorities.scheduled },
      ),
    ),
  'digest.previews-changed': ({ engagementIds }) => engagementIds.map((id) => redraw(previewSubject(id))),
  'digest.noted': ({ engagementId }) => [redraw(previewSubject(engagementId))],
  'digest.skipped': ({ engagementId }) => [redraw(previewSubject(engagementId))],
  // Planned at once: the hour that was chosen may be over at the next tick. It stands on the preview, too.
  'engagement.rhythm-changed': ({ engagementId: only }) => [
    now(planDigests, { only }),
    now(planMonths, { only }),
    redraw(previewSubject(only)),
  ],
  'digest.corrected': ({ engagementId, digestId, kind }) => [
    redraw(kind === 'weekly' ? weeklySubject(engagementId) : digestId),
  ],
  'digest.daily-composed': ({ digestId }) => [
    tellPeople(
      dailySummary,
      { digestId },
      { to: 'team' },
      { once: `digest:${digestId}`, priority: priorities.scheduled },
    ),
  ],
  'milestone.accepted': decided,
  'milestone.reopened': decided,
  'milestone.changes-requested': decided,
  'milestone.bonus-decided': decided,
  'change.assessed': decided,
  'change.agreed': decided,
  'change.declined': decided,
  'change.expired': decided,
  'change.outdated': decided,
  'change.option-chosen': decided,
  'change.option-taken': decided,
  'change.needs-addendum': decided,
  'agreement.signed': decided,
  'agreement.declined': decided,
  'agreement.voided': decided,
  'agreement.expired': decided,
  'addendum.signed': decided,
  'signer.signed': decided,
  'invoice.paid': decided,
  'invoice.voided': decided,
  'invoice.remarked': decided,
  'invoice.remark-answered': decided,
  'invoice.transfer-not-found': decided,
  'invoice.wait-agreed': decided,
  'invoice.settled-by-credit': decided,
  'invoice.work-reopened': decided,
  'invoice.work-accepted': decided,
  'payment.taken-back': decided,
  'material.provided': decided,
  'material.accepted': decided,
  'material.returned': decided,
  'material.withdrawn': decided,
  'risk.answered': decided,
  'risk.offer-decided': decided,
  'risk.offer-gone': decided,
  'risk.closed': decided,
  // The week's digest shows the same picture, without a second upload; older ones keep theirs (roadmap-picture.ts).
  'roadmap.drawn': ({ engagementId, picture }) =>
    picture === 'new' ? [redrawNewest(weeklySubject(engagementId), WITH_PICTURE)] : [],
};
