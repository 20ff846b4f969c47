import type {
  ChangeAgreed,
  ChangeClosed,
  ChangeNeedsAddendum,
  OptionChosen,
  OptionTaken,
} from '../changes/events.ts';
import { priorities, type Reactions } from '../kernel/effect.ts';
import { redraw, tellPeople } from '../kernel/notice.ts';
import type { ChangesRequested, MilestoneAccepted } from '../milestones/milestone.ts';
import type { RoadmapDrawn } from '../milestones/roadmap/events.ts';
import type { DigestEvent } from './events.ts';
import { dailySummary, weeklyDigest, weeklySubject } from './notices.ts';

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
> = {
  'digest.weekly-composed': ({ digests }) =>
    digests.map(({ digestId, engagementId }) =>
      tellPeople(
        weeklyDigest,
        { digestId, engagementId },
        { to: 'client', engagementId },
        {
          once: `digest:${digestId}`,
          priority: priorities.scheduled,
        },
      ),
    ),
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
  // The week's digest shows the same picture, without a second upload.
  'roadmap.drawn': (drawn) => (drawn.picture === 'new' ? decided(drawn) : []),
};
