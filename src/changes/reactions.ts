import type { AddendumDrafted, AddendumSigned, AgreementClosed } from '../agreements/events.ts';
import type { EngagementActivated } from '../engagements/events.ts';
import type { EngagementResumed } from '../engagements/pausing/events.ts';
import { later, now, type Reactions } from '../kernel/effect.ts';
import type { Recorded } from '../kernel/event.ts';
import { redraw, tellPeople } from '../kernel/notice.ts';
import type {
  ChangeMeasured,
  MilestoneAccepted,
  MilestoneReplaced,
  MilestonesMoved,
} from '../milestones/milestone.ts';
import type { RiskNeedsChange } from '../risks/events.ts';
import { askChange } from './ask-change.ts';
import type { ChangeClosed, ChangeEvent } from './events.ts';
import { noteAddendum } from './note-addendum.ts';
import { noteDates } from './note-dates.ts';
import {
  changeAskedNotice,
  changeDecidedNotice,
  changeInvitation,
  changeOutdatedNotice,
  changeReceivedNotice,
  changeToSignNotice,
  proposalNotice,
} from './notices.ts';
import { resumeProposals } from './resume-proposals.ts';
import { revisitProposals } from './revisit-proposals.ts';
import { agreeSigned, closeUnsigned } from './settle-signed.ts';

const team = { to: 'team' } as const;
const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;

const decided = ({ changeId }: { changeId: string }) => [
  redraw(changeId),
  redraw(`${changeId}:to-sign`),
  tellPeople(changeDecidedNotice, { changeId }, team),
];

/** Who counted on it after they had agreed is told in the channel. */
const closed = (event: Recorded<ChangeClosed>) => {
  const { changeId, engagementId, unsigned } = event;
  const told = unsigned ? [tellPeople(changeDecidedNotice, { changeId }, client(engagementId))] : [];
  return [...decided(event), ...told];
};

const idsOf = (moved: MilestonesMoved['moved']): string[] => moved.map(({ milestoneId }) => milestoneId);

type Followed =
  | EngagementActivated
  | EngagementResumed
  | AddendumDrafted
  | AddendumSigned
  | AgreementClosed
  | ChangeMeasured
  | MilestoneAccepted
  | MilestonesMoved
  | MilestoneReplaced
  | RiskNeedsChange;

/** Stands after the rooms of agreements: what they draft and sign is theirs by then. */
export const reactions: Reactions<ChangeEvent | Followed> = {
  'engagement.activated': ({ engagementId }) => [
    tellPeople(changeInvitation, { engagementId }, client(engagementId), {
      once: `change.invitation:${engagementId}`,
    }),
  ],
  'engagement.resumed': ({ engagementId, pausedAt, businessDays }) => [
    now(resumeProposals, { engagementId, pausedAt, businessDays }),
  ],
  'change.valid-longer': ({ changeId }) => [redraw(changeId)],
  'change.asked': ({ changeId, engagementId, announced }) => [
    tellPeople(changeAskedNotice, { changeId }, team),
    ...(announced === true ? [] : [tellPeople(changeReceivedNotice, { changeId }, client(engagementId))]),
  ],
  'change.assessed': ({ changeId, engagementId }) => [
    redraw(changeId),
    tellPeople(proposalNotice, { changeId }, client(engagementId)),
  ],
  'change.agreed': decided,
  'change.declined': closed,
  'change.expired': closed,
  'change.option-chosen': ({ changeId }) => [
    redraw(changeId),
    tellPeople(changeAskedNotice, { changeId }, team),
  ],
  'change.outdated': ({ changeId, engagementId }) => [
    redraw(changeId),
    tellPeople(changeOutdatedNotice, { changeId }, client(engagementId)),
    tellPeople(changeAskedNotice, { changeId }, team),
  ],
  // What was announced would move a day that both sides have fixed: its words become the request.
  'risk.needs-change': ({ engagementId, what, effect: why }) => [
    now(askChange, { engagementId, what, why, announced: true }),
  ],
  'change.to-measure': ({ changeId }) => [redraw(changeId)],
  // Days move in the transaction of what moved them, so a proposal never shows days that are gone.
  'milestone.moved': ({ engagementId, moved }) => [
    now(revisitProposals, { engagementId, touched: idsOf(moved) }),
  ],
  'milestone.replaced': ({ engagementId, oldMilestoneId, moved }) => [
    now(revisitProposals, {
      engagementId,
      touched: [...(oldMilestoneId === null ? [] : [oldMilestoneId]), ...idsOf(moved)],
    }),
  ],
  // Afterwards: whoever accepts holds the milestone, and whoever agrees takes the engagement first.
  'milestone.accepted': ({ engagementId, milestoneId }) => [
    later(revisitProposals, { engagementId, touched: [milestoneId] }),
  ],
  'change.option-taken': ({ changeId }) => [redraw(changeId)],
  'change.needs-addendum': ({ changeId }) => [
    redraw(changeId),
    tellPeople(changeToSignNotice, { changeId }, team),
  ],
  'milestone.change-measured': ({ changeId, impacts }) => [
    now(noteDates, {
      changeId,
      impacts: impacts.map(({ moved, conflicts, ...one }) => ({
        ...one,
        moved: [...moved],
        conflicts: [...conflicts],
      })),
    }),
  ],
  'addendum.drafted': ({ agreementId, changeIds }) =>
    changeIds.length === 0 ? [] : [now(noteAddendum, { agreementId, changeIds: [...changeIds] })],
  // In the transaction of the signature: either all of it is agreed, or nothing is signed.
  'addendum.signed': ({ agreementId }) => [now(agreeSigned, { agreementId })],
  'agreement.declined': ({ agreementId }) => [now(closeUnsigned, { agreementId, how: 'declined' })],
  'agreement.voided': ({ agreementId }) => [now(closeUnsigned, { agreementId, how: 'declined' })],
  'agreement.expired': ({ agreementId }) => [now(closeUnsigned, { agreementId, how: 'expired' })],
};
