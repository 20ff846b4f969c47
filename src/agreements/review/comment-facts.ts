import type { Tx } from '../../kernel/act.ts';
import { type EngagementFacts, engagementFacts } from '../../kernel/engagement-facts.ts';
import { moment, type Said, verbatim } from '../../kernel/phrase.ts';
import { clausesOf } from '../addenda/split-text.ts';
import { agreementFrom, withDocument } from '../agreement.ts';
import { findReviewLink } from './load-review.ts';
import { commentFrom, type ReviewComment } from './review-comment.ts';
import type { ReviewLink } from './review-link.ts';
import { text } from './text.ts';
import { type Taken, whatWasTaken } from './what-was-taken.ts';

/** All that the card and the letter about a comment say. */
export interface CommentFacts {
  readonly comment: ReviewComment;
  readonly link: ReviewLink;
  readonly engagement: EngagementFacts;
  readonly agency: string;
  /** What the clause says now, where its version still exists. */
  readonly present: string | undefined;
  readonly taken: Taken;
}

export async function commentFacts(tx: Tx, commentId: string): Promise<CommentFacts | undefined> {
  const row = await tx.reviewComment.findUnique({ where: { id: commentId } });
  const link = row === null ? undefined : await findReviewLink(tx, row.linkId);
  if (row === null || link === undefined) return undefined;
  const comment = commentFrom(row);
  const found = await tx.agreement.findUnique({ where: { id: comment.agreementId }, include: withDocument });
  const clauses = found === null ? [] : clausesOf(agreementFrom(found));
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  return {
    comment,
    link,
    engagement: await engagementFacts(tx, link.engagementId),
    agency: agency.name,
    taken: (await whatWasTaken(tx, link.engagementId, [comment])).get(comment.id) ?? 'holds',
    present: clauses.find(({ key }) => key === comment.clauseKey)?.text,
  };
}

/** What it is about: the clause by its heading, or the text as a whole. */
export const headingOf = ({ heading }: ReviewComment): Said =>
  heading === '' ? text.whole() : verbatim(heading);

/** Who decided what, when; undefined while it is open. */
export function decisionWords({ comment, engagement }: CommentFacts): Said | undefined {
  if (comment.status === 'open') return undefined;
  const { status, answer, answeredBy, answeredAt } = comment;
  return text[status]({ who: answeredBy.name, at: moment(answeredAt, engagement.timeZone), answer });
}
