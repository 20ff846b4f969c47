import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { actorOf } from '../../kernel/visit.ts';
import { mayRun } from '../may-run.ts';
import type { ReviewLinkRevoked } from './events.ts';
import { takeReviewLink } from './load-review.ts';
import { refuse } from './refusals.ts';
import { stateOf } from './review-link.ts';

/** Owners and leads take any link back; whoever made one, their own. */
export const revokeReviewLink = act({
  name: 'review.revoke-link',
  input: z.object({ linkId: z.string() }),
  async run(tx, { linkId }, visit) {
    const link = await takeReviewLink(tx, linkId);
    const { createdBy, engagementId, name, revokedBy } = link;
    if (!mayRun(visit.person) && createdBy.id !== visit.person.id) throw refuse.notYours();
    const state = stateOf(link, visit.now);
    if (state === 'revoked') throw refuse.revokedBefore({ who: revokedBy?.name ?? '' });
    if (state === 'expired') throw refuse.overBefore();
    await tx.reviewLink.update({
      where: { id: linkId },
      data: {
        revokedAt: instantToColumn(visit.now),
        revokedBy: actorToColumn(actorOf(visit.person)),
      },
    });
    const revoked: ReviewLinkRevoked = { type: 'review.link-revoked', engagementId, linkId, reader: name };
    return outcome([revoked]);
  },
});
