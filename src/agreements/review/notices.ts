import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { type EngagementFacts, engagementFacts } from '../../kernel/engagement-facts.ts';
import { type CardButton, type CardWords, type Notice, notice } from '../../kernel/notice.ts';
import { moment, type Said } from '../../kernel/phrase.ts';
import { type CommentFacts, commentFacts, decisionWords, headingOf } from './comment-facts.ts';
import { findReviewLink } from './load-review.ts';
import type { ReviewLink } from './review-link.ts';
import { text } from './text.ts';

/** For the team: what the reader says of a clause, or how they would have it. */
export const reviewCommentNotice = notice({
  name: 'review.comment',
  params: z.object({ commentId: z.string() }),
  subject: ({ commentId }) => commentId,
  load: (tx, { commentId }) => commentFacts(tx, commentId),
  say(facts: CommentFacts) {
    const { comment, engagement } = facts;
    const heading = headingOf(comment);
    const settled = decisionWords(facts);
    return {
      title: comment.proposal === null ? text.commentTitle({ heading }) : text.proposalTitle({ heading }),
      body: saidBy(facts),
      fields: [{ label: text.project(), value: engagement.name }],
      sections: wordings(facts),
      ...(settled === undefined ? openWords(facts) : { settled }),
    };
  },
});

function saidBy({ comment, link, engagement: { client } }: CommentFacts): Said[] {
  const values = { reader: link.name, version: comment.version, client: client.name };
  if (comment.text === '') return [text.fromProposal(values)];
  return [text.from(values), text.quote({ text: comment.text })];
}

function wordings({ comment: { proposal }, present }: CommentFacts): NonNullable<CardWords['sections']> {
  if (proposal === null) return [];
  return [
    ...(present === undefined ? [] : [{ heading: text.now(), lines: [text.quote({ text: present })] }]),
    { heading: text.proposed(), lines: [text.quote({ text: proposal })] },
  ];
}

function openWords({
  comment,
  link: { name: reader },
}: CommentFacts): Pick<CardWords, 'buttons' | 'footnote'> {
  const value = { commentId: comment.id };
  const answer: CardButton = { press: 'review.answer', label: text.answer(), value };
  if (comment.proposal === null) return { buttons: [answer], footnote: text.effectOfAnswer({ reader }) };
  return {
    buttons: [
      { press: 'review.take-over', label: text.takeOver(), value, style: 'primary' },
      answer,
      { press: 'review.decline', label: text.decline(), value },
    ],
    footnote: text.effect({ reader }),
  };
}

interface LinkFacts {
  readonly link: ReviewLink;
  readonly engagement: EngagementFacts;
}

/** For the team: the client lets somebody read along. What is said is who, until when, and how to end it. */
export const reviewLinkNotice = notice({
  name: 'review.link-made',
  params: z.object({ linkId: z.string() }),
  subject: ({ linkId }) => linkId,
  async load(tx: Tx, { linkId }): Promise<LinkFacts | undefined> {
    const link = await findReviewLink(tx, linkId);
    return link && { link, engagement: await engagementFacts(tx, link.engagementId) };
  },
  say({ link, engagement: { client, name: project, timeZone } }: LinkFacts) {
    const { name: reader, createdBy, expiresAt, revokedAt, revokedBy, mayDownload } = link;
    return {
      title: text.madeTitle(),
      body: [text.madeBody({ who: createdBy.name, client: client.name, reader, project })],
      fields: [
        { label: text.until(), value: moment(expiresAt, timeZone) },
        { label: text.download(), value: mayDownload ? text.allowed() : text.notAllowed() },
      ],
      ...(revokedAt === null
        ? { buttons: [revokeButton(link)] }
        : { settled: text.revokedBy({ who: revokedBy?.name ?? '', at: moment(revokedAt, timeZone) }) }),
    };
  },
});

/** The same wherever links are listed. */
export function revokeButton({ id: linkId, name: reader }: ReviewLink, label = text.revoke()): CardButton {
  const confirm = { title: text.revokeSure(), text: text.revokeEffect({ reader }) };
  return { press: 'review.revoke', label, value: { linkId }, style: 'danger', confirm };
}

export const notices: readonly Notice[] = [reviewCommentNotice, reviewLinkNotice];
