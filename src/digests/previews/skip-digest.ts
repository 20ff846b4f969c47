import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { actorOf } from '../../kernel/visit.ts';
import type { DigestSkipped } from '../events.ts';
import { refuse } from '../refusals.ts';
import { openPreview } from './preview.ts';

/** The client gets no digest on that day. Its due row stays, so that the next one is planned when its hour has passed. */
export const skipDigest = act({
  name: 'digest.skip',
  input: z.object({ previewId: z.string() }),
  async run(tx, { previewId }, visit) {
    if (visit.person.kind !== 'member') throw refuse.previewNotYours();
    const { engagementId, day } = await openPreview(tx, previewId);
    await tx.digestPreview.update({
      where: { id: previewId },
      data: {
        status: 'skipped',
        decidedBy: actorToColumn(actorOf(visit.person)),
        decidedAt: instantToColumn(visit.now),
      },
    });
    const skipped: DigestSkipped = {
      type: 'digest.skipped',
      engagementId,
      previewId,
      day: day.toString(),
    };
    return outcome([skipped]);
  },
});
