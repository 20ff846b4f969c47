import type { ChangeAgreed } from '../changes/events.ts';
import type { TermsChanged } from '../engagements/events.ts';
import { later, now, priorities, type Reactions } from '../kernel/effect.ts';
import { type NoticePosted, redraw, tellPeople } from '../kernel/notice.ts';
import { endSilence } from './end-silence.ts';
import { extendWindow } from './extend-window.ts';
import type { MilestoneEvent } from './milestone.ts';
import { noteWarning } from './note-warning.ts';
import {
  acceptedNotice,
  changesRequestedNotice,
  deliveryNotice,
  movedNotice,
  reopenedNotice,
  silentNotice,
  windowWarning,
} from './notices.ts';
import { openWindow } from './open-window.ts';
import { questionAnsweredNotice, questionNotice } from './question-notices.ts';
import { replaceMilestone } from './replace-milestone.ts';

const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;
const team = { to: 'team' } as const;

export const reactions: Reactions<MilestoneEvent | NoticePosted | ChangeAgreed | TermsChanged> = {
  'milestone.added': () => [],
  'milestone.edited': () => [],
  'milestone.started': () => [],
  'milestone.delivered': ({ engagementId, deliveryId }) => [
    tellPeople(deliveryNotice, { deliveryId }, client(engagementId), { priority: priorities.person }),
  ],
  // Only a card that was really posted starts the clock.
  'notice.posted': ({ notice, subject }) => {
    if (notice === deliveryNotice.name)
      return [later(openWindow, { deliveryId: subject }, { priority: priorities.person })];
    return notice === windowWarning.name ? [now(noteWarning, { deliveryId: subject })] : [];
  },
  'milestone.window-opened': ({ deliveryId }) => [redraw(deliveryId)],
  'engagement.terms-changed': ({ engagementId }) => [now(endSilence, { engagementId })],
  'milestone.silence-ended': ({ deliveryId }) => [redraw(deliveryId)],
  'milestone.window-warned': ({ engagementId, deliveryId, day }) => [
    tellPeople(windowWarning, { deliveryId }, client(engagementId), { once: `${deliveryId}:warned:${day}` }),
  ],
  'milestone.window-unwarned': ({ engagementId, deliveryId }) => [
    now(extendWindow, { engagementId, deliveryId }),
  ],
  'milestone.accepted': ({ engagementId, deliveryId, silent }) => [
    redraw(deliveryId),
    ...(silent ? [tellPeople(silentNotice, { deliveryId }, client(engagementId))] : []),
    tellPeople(acceptedNotice, { deliveryId }, team),
  ],
  'milestone.changes-requested': ({ deliveryId }) => [
    redraw(deliveryId),
    tellPeople(changesRequestedNotice, { deliveryId }, team),
  ],
  'milestone.reopened': ({ deliveryId }) => [
    redraw(deliveryId),
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
  'milestone.replaced': ({ engagementId, newMilestoneId, moved }) =>
    moved.length === 0
      ? []
      : [tellPeople(movedNotice, { newMilestoneId, moved: JSON.stringify(moved) }, client(engagementId))],
  'change.agreed': ({
    engagementId,
    changeId,
    milestoneId,
    newMilestoneId,
    what,
    priceDelta,
    newDueOn,
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
      version,
    }),
  ],
};
