import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { Origin } from '../signature.ts';
import type { ReviewViewed } from './events.ts';
import { findReviewLink } from './load-review.ts';
import { refuse } from './refusals.ts';

const Action = z.enum([
  'opened',
  'compared',
  'downloaded',
  'refused-network',
  'refused-expired',
  'refused-revoked',
]);

/** Every time somebody comes with a link is kept, whether it opened or not. */
export const noteReviewView = act({
  name: 'review.note-view',
  input: z.object({
    linkId: z.string(),
    agreementId: z.string().nullable(),
    action: Action,
    origin: Origin,
  }),
  async run(tx, { linkId, agreementId, action, origin: { ip, userAgent } }, visit) {
    const link = await findReviewLink(tx, linkId);
    if (link === undefined) throw refuse.unknownLink();
    await tx.reviewView.create({
      data: {
        id: visit.newId('rvv'),
        linkId,
        agreementId,
        action,
        ip,
        userAgent,
        at: instantToColumn(visit.now),
      },
    });
    const { engagementId, name: reader } = link;
    const viewed: ReviewViewed = {
      type: 'review.viewed',
      engagementId,
      linkId,
      reader,
      action,
      agreementId,
      ip,
    };
    return outcome([viewed]);
  },
});
