import type { Tx } from '../../kernel/act.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { type Agreement, agreementFrom, withDocument } from '../agreement.ts';
import { refuse } from './refusals.ts';
import { commentFrom, type ReviewComment } from './review-comment.ts';
import { type ReviewLink, reviewLinkFrom } from './review-link.ts';

/** An open transaction, or a database for looking only. */
export interface ReviewReader {
  readonly reviewLink: Pick<Tx['reviewLink'], 'findUnique'>;
  readonly agreement: Pick<Tx['agreement'], 'findMany'>;
  readonly reviewComment: Pick<Tx['reviewComment'], 'findMany'>;
}

export async function findReviewLink(
  read: Pick<ReviewReader, 'reviewLink'>,
  id: string,
): Promise<ReviewLink | undefined> {
  const row = await read.reviewLink.findUnique({ where: { id } });
  return row === null ? undefined : reviewLinkFrom(row);
}

/** Takes the engagement for this transaction: links and comments are changed by one at a time. */
export async function takeReviewLink(tx: Tx, id: string): Promise<ReviewLink> {
  const found = await findReviewLink(tx, id);
  if (found === undefined) throw refuse.unknownLink();
  await lockEngagement(tx, found.engagementId);
  return (await findReviewLink(tx, id)) ?? found;
}

export async function takeComment(
  tx: Tx,
  id: string,
): Promise<{ readonly comment: ReviewComment; readonly link: ReviewLink }> {
  const found = await tx.reviewComment.findUnique({ where: { id }, select: { linkId: true } });
  if (found === null) throw refuse.unknownComment();
  const link = await takeReviewLink(tx, found.linkId);
  const comment = commentFrom(await tx.reviewComment.findUniqueOrThrow({ where: { id } }));
  if (comment.status !== 'open') throw refuse.decidedBefore({ who: comment.answeredBy.name });
  return { comment, link };
}

/** The versions that this link shows, the oldest first: what was sent; what was not, only where that was chosen. */
export async function versionsFor(
  read: Pick<ReviewReader, 'agreement'>,
  { engagementId, showsDraft }: Pick<ReviewLink, 'engagementId' | 'showsDraft'>,
): Promise<readonly Agreement[]> {
  const unsent = { sentAt: null, status: { in: ['draft', 'approving', 'sending'] } };
  const rows = await read.agreement.findMany({
    where: { engagementId, OR: [{ sentAt: { not: null } }, ...(showsDraft ? [unsent] : [])] },
    orderBy: { version: 'asc' },
    include: withDocument,
  });
  return rows.map(agreementFrom);
}

/** What was said through this link, the oldest first. Others' words stay with others. */
export async function commentsBy(
  read: Pick<ReviewReader, 'reviewComment'>,
  linkId: string,
): Promise<readonly ReviewComment[]> {
  const rows = await read.reviewComment.findMany({
    where: { linkId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows.map(commentFrom);
}

/** Everything that was said about an engagement and waits for an answer. */
export const countOpen = (
  read: { readonly reviewComment: Pick<Tx['reviewComment'], 'count'> },
  linkId: string,
): Promise<number> => read.reviewComment.count({ where: { linkId, status: 'open' } });

/** How often the link was let in, and when last. */
export async function viewsOf(
  read: { readonly reviewView: Pick<Tx['reviewView'], 'findFirst' | 'count'> },
  linkId: string,
) {
  const where = { linkId, action: { in: ['opened', 'compared', 'downloaded'] } };
  const last = await read.reviewView.findFirst({ where, orderBy: { at: 'desc' } });
  return { count: await read.reviewView.count({ where }), last: last?.at ?? null };
}

/** Links of one engagement that still open, the newest first. */
export async function openLinks(
  read: { readonly reviewLink: Pick<Tx['reviewLink'], 'findMany'> },
  engagementId: string,
  now: Parameters<typeof instantToColumn>[0],
): Promise<readonly ReviewLink[]> {
  const rows = await read.reviewLink.findMany({
    where: { engagementId, revokedAt: null, expiresAt: { gt: instantToColumn(now) } },
    orderBy: { createdAt: 'desc' },
  });
  return rows.map(reviewLinkFrom);
}
