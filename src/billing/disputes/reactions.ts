import type { EffectDropped } from '../../effects/events.ts';
import { type Consequence, later, now, type Reactions } from '../../kernel/effect.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import type { DisputeMoved, InvoiceNoted } from '../provider/events.ts';
import { lookAtInvoice } from '../provider/look-at-invoice.ts';
import { acceptThere, submitThere } from './answer-dispute.ts';
import type { DisputeEvent } from './events.ts';
import { followDispute } from './follow-dispute.ts';
import { forgetAnswer } from './forget-answer.ts';
import { disputeNotice, reminderNotice } from './notices.ts';
import { stageEvidence } from './stage-evidence.ts';
import { settleDispute, watchDispute } from './watch-dispute.ts';

const team = { to: 'team' } as const;
const inTurn = (disputeId: string) => ({ queue: `dispute:${disputeId}` });

export const reactions: Reactions<DisputeEvent | InvoiceNoted | DisputeMoved | EffectDropped> = {
  'invoice.noted': ({ note, ref }): Consequence[] => {
    if (note === 'dispute')
      return [now(watchDispute, { ref }), later(stageEvidence, { ref }, { once: `${ref}:stage` })];
    return /^dispute-(?:won|lost|ended)$/.test(note) ? [now(settleDispute, { ref })] : [];
  },
  'dispute.moved': ({ ref, waitsThere, isNewDay }) => [now(followDispute, { ref, waitsThere, isNewDay })],
  'dispute.answered-there': ({ disputeId }) => [redraw(disputeId)],
  'dispute.asked-again': ({ disputeId, ref, answerBy }) => [
    now(watchDispute, { ref }),
    later(stageEvidence, { ref }, { once: `${ref}:stage:${answerBy}` }),
    redraw(disputeId),
  ],
  'dispute.staged': ({ disputeId, answerBy }) => [
    tellPeople(disputeNotice, { disputeId }, team, { once: `${disputeId}:staged:${answerBy}` }),
    redraw(disputeId),
  ],
  'dispute.reminded': ({ disputeId, day, slackUserIds }) => [
    tellPeople(reminderNotice, { disputeId, day }, team, { once: `${disputeId}:${day}` }),
    ...slackUserIds.map((slackUserId) =>
      tellPeople(
        reminderNotice,
        { disputeId, day },
        { to: 'person', slackUserId },
        { once: `${disputeId}:${day}:${slackUserId}` },
      ),
    ),
  ],
  'dispute.answered': ({ disputeId, answer }) => [
    later(answer === 'submit' ? submitThere : acceptThere, { disputeId }, inTurn(disputeId)),
    redraw(disputeId),
  ],
  'dispute.answer-taken': ({ disputeId, invoiceId }) => [
    redraw(disputeId),
    later(lookAtInvoice, { invoiceId }, { queue: `look:${invoiceId}` }),
  ],
  'effect.dropped': ({ effectId, kind }) =>
    kind === submitThere.kind || kind === acceptThere.kind ? [now(forgetAnswer, { effectId })] : [],
  'dispute.answer-dropped': ({ disputeId, invoiceId, ref }) => [
    now(watchDispute, { ref }),
    redraw(disputeId),
    later(lookAtInvoice, { invoiceId }, { queue: `look:${invoiceId}` }),
  ],
  'dispute.settled': ({ disputeId }) => [redraw(disputeId)],
};
