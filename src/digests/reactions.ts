import type { AddendumSigned } from '../agreements/addenda/events.ts';
import type { InvoicePaid } from '../billing/events.ts';
import type { DayOffAdded, DayOffRemoved } from '../calendar/events.ts';
import type {
  ChangeAgreed,
  ChangeClosed,
  ChangeNeedsAddendum,
  OptionChosen,
  OptionTaken,
} from '../changes/events.ts';
import { now, priorities, type Reactions } from '../kernel/effect.ts';
import { redraw, tellPeople } from '../kernel/notice.ts';
import type { MaterialProvided } from '../materials/events.ts';
import type { BonusDecided, ChangesRequested, MilestoneAccepted } from '../milestones/milestone.ts';
import type { RoadmapDrawn } from '../milestones/roadmap/events.ts';
import type { DigestEvent } from './events.ts';
import { monthlyReport } from './monthly/notices.ts';
import { dailySummary, weeklyDigest, weeklySubject } from './notices.ts';
import { previewNotice } from './previews/notices.ts';
import { replanDigests } from './replan-digests.ts';

const decided = ({ engagementId }: { engagementId: string }) => [redraw(weeklySubject(engagementId))];

export const reactions: Reactions<
  | DigestEvent
  | MilestoneAccepted
  | ChangesRequested
  | ChangeAgreed
  | ChangeClosed
  | ChangeNeedsAddendum
  | OptionChosen
  | OptionTaken
  | RoadmapDrawn
  | DayOffAdded
  | DayOffRemoved
  | AddendumSigned
  | BonusDecided
  | InvoicePaid
  | MaterialProvided
> = {
  'calendar.day-off-added': () => [now(replanDigests, {})],
  'calendar.day-off-removed': () => [now(replanDigests, {})],
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
      ...(previewId === undefined ? [] : [redraw(previewId)]),
    ]),
  'digest.monthly-composed': ({ digests }) =>
    digests.map(({ digestId, engagementId }) =>
      tellPeople(
        monthlyReport,
        { digestId, engagementId },
        { to: 'client', engagementId },
        { once: `digest:${digestId}`, priority: priorities.scheduled },
      ),
    ),
  'digest.previewed': ({ previews }) =>
    previews.map(({ previewId, lead }) =>
      tellPeople(
        previewNotice,
        { previewId },
        lead === null ? { to: 'team' } : { to: 'person', slackUserId: lead },
        { once: `digest:${previewId}`, priority: priorities.scheduled },
      ),
    ),
  'digest.previews-changed': ({ previewIds }) => previewIds.map(redraw),
  'digest.noted': ({ previewId }) => [redraw(previewId)],
  'digest.skipped': ({ previewId }) => [redraw(previewId)],
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
  'milestone.changes-requested': decided,
  'change.agreed': decided,
  'change.declined': decided,
  'change.expired': decided,
  'change.option-chosen': decided,
  'change.option-taken': decided,
  'change.needs-addendum': decided,
  'addendum.signed': decided,
  'milestone.bonus-decided': decided,
  'material.provided': decided,
  'invoice.paid': decided,
  // The week's digest shows the same picture, without a second upload.
  'roadmap.drawn': (drawn) => (drawn.picture === 'new' ? decided(drawn) : []),
};
