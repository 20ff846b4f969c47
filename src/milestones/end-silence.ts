import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { acceptSilently } from './accept-silently.ts';
import type { SilenceEnded } from './window-events.ts';

/** An addendum took silent acceptance out: also what waits for a decision now is not accepted by silence any more. */
export const endSilence = act({
  name: 'milestone.end-silence',
  input: z.object({ engagementId: z.string() }),
  async run(tx, { engagementId }) {
    const { terms } = await engagementFacts(tx, engagementId);
    if (terms.silentAcceptance) return outcome([]);
    const waiting = await tx.due.findMany({
      where: { engagementId, kind: acceptSilently.name, state: 'waiting' },
      orderBy: { subject: 'asc' },
    });
    await tx.due.updateMany({
      where: { id: { in: waiting.map(({ id }) => id) }, state: 'waiting' },
      data: { state: 'dropped' },
    });
    const ended = waiting.map(
      ({ subject }): SilenceEnded => ({ type: 'milestone.silence-ended', engagementId, deliveryId: subject }),
    );
    return outcome(ended);
  },
});
