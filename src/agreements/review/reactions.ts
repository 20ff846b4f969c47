import { priorities, type Reactions } from '../../kernel/effect.ts';
import { sendLetter } from '../../kernel/mail.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import type { ReviewCommentDecided, ReviewEvent } from './events.ts';
import { reviewAnswerLetter, reviewLetter } from './letters.ts';
import { reviewCommentNotice, reviewLinkNotice } from './notices.ts';

const team = { to: 'team' } as const;
const urgent = { priority: priorities.person } as const;

const decided = ({ commentId, engagementId }: ReviewCommentDecided) => [
  redraw(commentId),
  sendLetter(reviewAnswerLetter, { commentId }, engagementId),
];

export const reactions: Reactions<ReviewEvent> = {
  'review.link-made': ({ linkId, engagementId, email, byClient }) => [
    ...(email === null ? [] : [{ ...sendLetter(reviewLetter, { linkId }, engagementId), ...urgent }]),
    ...(byClient ? [tellPeople(reviewLinkNotice, { linkId }, team)] : []),
  ],
  'review.link-revoked': ({ linkId }) => [redraw(linkId)],
  'review.viewed': () => [],
  'review.commented': ({ commentId }) => [tellPeople(reviewCommentNotice, { commentId }, team, urgent)],
  'review.comment-answered': decided,
  'review.comment-taken': decided,
  'review.comment-declined': decided,
};
