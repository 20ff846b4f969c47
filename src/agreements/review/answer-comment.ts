import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import { mustBelong, mustRun } from '../may-run.ts';
import type { ReviewCommentDecided } from './events.ts';
import { takeComment } from './load-review.ts';
import type { ReviewComment } from './review-comment.ts';
import type { ReviewLink } from './review-link.ts';

const Words = z.string().trim().min(1).max(2000);

/** Anybody of the team answers; the reader sees it on the page. */
export const answerComment = act({
  name: 'review.answer',
  input: z.object({ commentId: z.string(), answer: Words }),
  async run(tx, { commentId, answer }, visit) {
    mustBelong(visit.person);
    const taken = await takeComment(tx, commentId);
    return outcome([await decide(tx, taken, 'answered', answer, visit)]);
  },
});

/** The team does not agree, and says why. */
export const declineComment = act({
  name: 'review.decline',
  input: z.object({ commentId: z.string(), reason: Words }),
  async run(tx, { commentId, reason }, visit) {
    mustRun(visit.person);
    const taken = await takeComment(tx, commentId);
    return outcome([await decide(tx, taken, 'declined', reason, visit)]);
  },
});

export async function decide(
  tx: Tx,
  { comment, link }: { readonly comment: ReviewComment; readonly link: ReviewLink },
  status: 'answered' | 'taken' | 'declined',
  answer: string,
  visit: Visit,
): Promise<ReviewCommentDecided> {
  const { id: commentId, agreementId, version, clauseKey } = comment;
  await tx.reviewComment.update({
    where: { id: commentId },
    data: {
      status,
      answer,
      answeredBy: actorToColumn(actorOf(visit.person)),
      answeredAt: instantToColumn(visit.now),
    },
  });
  const { engagementId, id: linkId, name: reader } = link;
  const about = { engagementId, linkId, reader, commentId, agreementId, version, clauseKey };
  return { type: `review.comment-${status}`, ...about };
}
