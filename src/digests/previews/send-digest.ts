import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import { actorOf } from '../../kernel/visit.ts';
import { archiveWeekly } from '../compose-weekly.ts';
import type { WeeklyDigestsComposed } from '../events.ts';
import { refuse } from '../refusals.ts';
import { openPreview } from './preview.ts';

/** The digest goes out now, with what is true now, instead of at its hour; then it finds that it has been sent. */
export const sendDigest = act({
  name: 'digest.send',
  input: z.object({ previewId: z.string() }),
  async run(tx, { previewId }, visit) {
    if (visit.person.kind !== 'member') throw refuse.previewNotYours();
    const { engagementId, note } = await openPreview(tx, previewId);
    const { name, status } = await engagementFacts(tx, engagementId);
    if (status !== 'active') throw refuse.notActive({ name });
    const previews = new Map([[engagementId, { previewId, note }]]);
    const digests = await archiveWeekly(tx, [engagementId], visit, { previews, evenQuiet: true });
    if (digests.length === 0) throw refuse.alreadyPosted({ name });
    await tx.digestPreview.update({
      where: { id: previewId },
      data: {
        status: 'sent',
        decidedBy: actorToColumn(actorOf(visit.person)),
        decidedAt: instantToColumn(visit.now),
      },
    });
    const composed: WeeklyDigestsComposed = { type: 'digest.weekly-composed', engagementId: null, digests };
    return outcome([composed]);
  },
});
