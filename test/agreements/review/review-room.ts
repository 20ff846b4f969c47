import { reactions as clauseReactions } from '../../../src/agreements/clauses/reactions.ts';
import { commentOnClause } from '../../../src/agreements/review/comment-on-clause.ts';
import { makeReviewLink } from '../../../src/agreements/review/make-review-link.ts';
import { reactions } from '../../../src/agreements/review/reactions.ts';
import type { Person } from '../../../src/kernel/visit.ts';
import { aoi } from '../../support/room.ts';
import { openAgreementRoom } from '../agreement-room.ts';

export const usualLink = {
  name: 'Sato Law',
  email: 'sato@law.example',
  locale: 'en' as const,
  days: 14,
  mayDownload: false,
};

type LinkWish = Partial<(typeof makeReviewLink.input)['_input']>;

/** A room in which lawyers read along. */
export async function openReviewRoom() {
  const room = await openAgreementRoom({ others: [reactions, clauseReactions] });
  const { perform, visit } = room;
  const link = async (engagementId: string, more: LinkWish = {}, person: Person = aoi) =>
    (await perform(makeReviewLink, { engagementId, ...usualLink, ...more }, visit(person))).linkId;
  const comment = async (linkId: string, agreementId: string, more: object = {}, at?: string) => {
    const input = { linkId, agreementId, clauseKey: 'cooperation', text: 'Why?', ...more };
    return (await perform(commentOnClause, input, visit(undefined, at))).commentId;
  };
  /** An agreement that is out, a link, and a wording that was proposed for its first clause. */
  const proposed = async (clauseKey = 'cooperation') => {
    const sent = await room.sentAgreement();
    const linkId = await link(sent.engagementId);
    const commentId = await comment(linkId, sent.agreementId, { clauseKey, proposal: 'Only {{ this }}.' });
    return { ...sent, linkId, commentId };
  };
  return { ...room, link, comment, proposed };
}
export type ReviewRoom = Awaited<ReturnType<typeof openReviewRoom>>;
