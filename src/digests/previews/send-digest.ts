import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import { refuse } from '../refusals.ts';
import { openPreview } from './preview.ts';
import { sendAtOnce } from './send-at-once.ts';

/** The digest goes out now, with what is true now, instead of at its hour; then it finds that it has been sent. */
export const sendDigest = act({
  name: 'digest.send',
  input: z.object({ previewId: z.string() }),
  async run(tx, { previewId }, visit) {
    if (visit.person.kind !== 'member') throw refuse.previewNotYours();
    const { engagementId, note } = await openPreview(tx, previewId);
    const { name, status } = await engagementFacts(tx, engagementId);
    if (status !== 'active') throw refuse.notActive({ name });
    const sent = await sendAtOnce(tx, visit, engagementId, { id: previewId, note });
    if (sent === undefined) throw refuse.alreadyPosted({ name });
    return outcome([sent]);
  },
});
