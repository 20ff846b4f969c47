import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import type { DigestNoted } from '../events.ts';
import { refuse } from '../refusals.ts';
import { openPreview } from './preview.ts';

/** A line has to leave room for the digest itself. */
export const LONGEST_NOTE = 200;

/** Puts a line above the digest that is to come; an empty one takes it away. */
export const noteDigest = act({
  name: 'digest.note',
  input: z.object({ previewId: z.string(), note: z.string().trim().max(LONGEST_NOTE) }),
  async run(tx, { previewId, note }, visit) {
    if (visit.person.kind !== 'member') throw refuse.previewNotYours();
    const { engagementId } = await openPreview(tx, previewId);
    await tx.digestPreview.update({
      where: { id: previewId },
      data: { note: note === '' ? null : note },
    });
    const noted: DigestNoted = { type: 'digest.noted', engagementId, previewId, note };
    return outcome([noted]);
  },
});
