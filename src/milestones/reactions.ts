import type { AgreementSigned } from '../agreements/events.ts';
import type { ChangeAgreed, ChangeAssessed, ChangeToMeasure } from '../changes/events.ts';
import type { DeciderLeft, DecidersNamed, TermsChanged } from '../engagements/events.ts';
import type { EngagementPaused, EngagementResumed } from '../engagements/pausing/events.ts';
import { later, now, priorities, type Reactions } from '../kernel/effect.ts';
import { lookAfter, type NoticePosted, redraw, tellPeople } from '../kernel/notice.ts';
import { type FileRead, readFile } from '../kernel/slack-file.ts';
import type { MaterialAccepted, MaterialCameLate, MaterialWithdrawn } from '../materials/events.ts';
import { bonusDecidedNotice, bonusNotice } from './bonus-notice.ts';
import { reactions as toDaysOff } from './calendar-reactions.ts';
import { endSilence } from './end-silence.ts';
import { extendWindow } from './extend-window.ts';
import { holdWindows } from './hold-windows.ts';
import { lookAtLink } from './look-at-link.ts';
import { measureChange } from './measure-change.ts';
import type { MilestoneEvent } from './milestone.ts';
import { moveMilestones } from './move-milestones.ts';
import { movedNotice, movedParams } from './moved-notice.ts';
import { noteProofFile } from './note-proof-file.ts';
import { noteWarning } from './note-warning.ts';
import {
  acceptedNotice,
  changesRequestedNotice,
  deliveryNotice,
  partNotice,
  reopenedNotice,
  silentNotice,
  windowWarning,
} from './notices.ts';
import { offerBonus } from './offer-bonus.ts';
import { openWindow } from './open-window.ts';
import { LARGEST_PROOF } from './proof.ts';
import { proofProblemNotice, proofProblemSubject } from './proof-problem-notice.ts';
import { questionAnsweredNotice, questionNotice } from './question-notices.ts';
import { renewWindows } from './renew-windows.ts';
import { replaceMilestone } from './replace-milestone.ts';
import { resumePlan } from './resume-plan.ts';
import { resumeWindows } from './resume-windows.ts';
import { startReady } from './start-ready.ts';
import { startedNotice } from './started-notice.ts';

const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;
/** Deliveries are told from other subjects by their ids. */
const isDeliveryId = (id: string): boolean => id.startsWith('del_');
const team = { to: 'team' } as const;

export const reactions: Reactions<
  | MilestoneEvent
  | NoticePosted
  | FileRead
  | AgreementSigned
  | ChangeAssessed
  | ChangeToMeasure
  | ChangeAgreed
  | MaterialAccepted
  | MaterialCameLate
  | MaterialWithdrawn
  | TermsChanged
  | EngagementPaused
  | EngagementResumed
  | DeciderLeft
  | DecidersNamed
> = {
  ...toDaysOff,
  'milestone.added': () => [],
  'milestone.edited': () => [],
  'milestone.started': ({ engagementId, milestoneId, byItself }) => [
    tellPeople(startedNotice, { milestoneId }, client(engagementId)),
    ...(byItself ? [tellPeople(startedNotice, { milestoneId }, team)] : []),
  ],
  'milestone.condition-held': () => [],
  'agreement.signed': ({ engagementId }) => [later(startReady, { engagementId })],
  'milestone.delivered': ({ engagementId, deliveryId, links, files }) => [
    tellPeople(deliveryNotice, { deliveryId }, client(engagementId), { priority: priorities.person }),
    ...links.map((url) => later(lookAtLink, { engagementId, deliveryId, url })),
    ...files.map((file) => readFile({ engagementId, subject: deliveryId, largest: LARGEST_PROOF, ...file })),
  ],
  'milestone.proof-checked': ({ deliveryId, state }) => [
    redraw(deliveryId),
    redraw(proofProblemSubject(deliveryId)),
    ...(state === 'kept' || state === 'answers'
      ? []
      : [tellPeople(proofProblemNotice, { deliveryId }, team, { once: proofProblemSubject(deliveryId) })]),
  ],
  'file.read': ({ engagementId, subject, fileId, read }) =>
    isDeliveryId(subject) && engagementId !== null
      ? [now(noteProofFile, { engagementId, deliveryId: subject, fileId, read })]
      : [],
  // Only a card that was really posted starts the clock.
  'notice.posted': ({ notice, subject }) => {
    if (notice === deliveryNotice.name)
      return [later(openWindow, { deliveryId: subject }, { priority: priorities.person })];
    return notice === windowWarning.name ? [now(noteWarning, { deliveryId: subject })] : [];
  },
  'milestone.window-opened': ({ deliveryId }) => [redraw(deliveryId)],
  'engagement.terms-changed': ({ engagementId }) => [now(endSilence, { engagementId })],
  'engagement.decider-left': ({ engagementId }) => [now(renewWindows, { engagementId })],
  'engagement.deciders-named': ({ engagementId }) => [now(renewWindows, { engagementId })],
  'milestone.silence-ended': ({ deliveryId }) => [redraw(deliveryId)],
  'engagement.paused': ({ engagementId }) => [now(holdWindows, { engagementId })],
  // Billing and materials follow the plan: it moves first.
  'engagement.resumed': ({ engagementId, pausedAt, businessDays }) => [
    now(resumePlan, { engagementId, businessDays }),
    now(resumeWindows, { engagementId, pausedAt }),
    later(startReady, { engagementId }),
  ],
  'milestone.window-held': ({ deliveryId }) => [redraw(deliveryId)],
  'milestone.window-warned': ({ engagementId, deliveryId, day }) => [
    tellPeople(windowWarning, { deliveryId }, client(engagementId), { once: `${deliveryId}:warned:${day}` }),
    // Nobody is warned of something that they can't read.
    lookAfter(deliveryId),
  ],
  'milestone.window-unwarned': ({ engagementId, deliveryId }) => [
    now(extendWindow, { engagementId, deliveryId }),
  ],
  'milestone.accepted': ({ engagementId, milestoneId, deliveryId, silent }) => [
    redraw(deliveryId),
    ...(silent ? [tellPeople(silentNotice, { deliveryId }, client(engagementId))] : []),
    tellPeople(acceptedNotice, { deliveryId }, team),
    later(startReady, { engagementId }),
    later(offerBonus, { milestoneId, deliveryId }),
  ],
  'milestone.part-accepted': ({ deliveryId, part }) => [
    redraw(deliveryId),
    tellPeople(partNotice, { deliveryId, part: String(part) }, team),
  ],
  'milestone.bonus-offered': ({ engagementId, milestoneId }) => [
    tellPeople(bonusNotice, { milestoneId }, client(engagementId)),
  ],
  'milestone.bonus-decided': ({ milestoneId }) => [
    redraw(`${milestoneId}:bonus`),
    tellPeople(bonusDecidedNotice, { milestoneId }, team),
  ],
  'milestone.changes-requested': ({ deliveryId }) => [
    redraw(deliveryId),
    tellPeople(changesRequestedNotice, { deliveryId }, team),
  ],
  'milestone.reopened': ({ milestoneId, deliveryId }) => [
    redraw(deliveryId),
    redraw(`${milestoneId}:bonus`),
    tellPeople(reopenedNotice, { deliveryId }, team),
  ],
  'question.asked': ({ questionId, subject }) => [
    tellPeople(questionNotice, { questionId }, team),
    redraw(subject),
  ],
  'question.answered': ({ engagementId, questionId, subject }) => [
    tellPeople(questionAnsweredNotice, { questionId }, client(engagementId)),
    redraw(questionId),
    redraw(subject),
  ],
  'milestone.moved': ({ engagementId, milestoneId, because, ...impact }) => {
    // The card that announces it is there, and says it.
    if (because.kind === 'risk' && because.onCard) return [];
    const params = movedParams(engagementId, milestoneId, because, impact);
    return [tellPeople(movedNotice, params, client(engagementId)), tellPeople(movedNotice, params, team)];
  },
  'milestone.replaced': ({ engagementId, changeId, newMilestoneId, what, ...impact }) => {
    const { moved, conflicts, endBefore, endAfter } = impact;
    // The day from which it may begin, if it has one, was promised for the old one.
    const ready = later(startReady, { engagementId });
    if (moved.length === 0 && conflicts.length === 0 && endBefore === endAfter) return [ready];
    const params = movedParams(engagementId, newMilestoneId, { kind: 'change', changeId, what }, impact);
    return [
      ready,
      tellPeople(movedNotice, params, client(engagementId)),
      tellPeople(movedNotice, params, team),
    ];
  },
  // Told by the card of the proposal.
  'milestone.change-measured': () => [],
  'change.assessed': ({ engagementId, changeId, options }) => [
    now(measureChange, { engagementId, changeId, options: [...options] }),
  ],
  'change.to-measure': ({ engagementId, changeId, options }) => [
    now(measureChange, { engagementId, changeId, options: [...options] }),
  ],
  'material.accepted': ({ engagementId }) => [later(startReady, { engagementId })],
  'material.withdrawn': ({ engagementId }) => [later(startReady, { engagementId })],
  'material.came-late': ({ engagementId, milestoneId, moveBy, what }) =>
    milestoneId === null || moveBy === 0
      ? []
      : [
          now(moveMilestones, {
            engagementId,
            milestoneId,
            businessDays: moveBy,
            because: { kind: 'material', what },
          }),
        ],
  'change.agreed': ({
    engagementId,
    changeId,
    milestoneId,
    newMilestoneId,
    what,
    priceDelta,
    newDueOn,
    dueBefore,
    version,
  }) => [
    now(replaceMilestone, {
      engagementId,
      changeId,
      milestoneId,
      newMilestoneId,
      what,
      priceDelta: priceDelta.minor,
      newDueOn: newDueOn.toString(),
      dueBefore,
      version,
    }),
  ],
};
