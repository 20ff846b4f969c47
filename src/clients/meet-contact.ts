import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import type { ContactMet } from './events.ts';

/**
 * A contact was chosen by Slack user before Slack had said which workspace they belong to. When that user acts in a
 * channel of the client's, team and name are known and kept. A team that is known is never replaced.
 */
export const meetContact = act({
  name: 'contact.meet',
  input: z.object({
    slackUserId: z.string(),
    slackTeamId: z.string(),
    name: z.string(),
    /** The clients whose engagements live in the channel in which the person acts. */
    clientIds: z.array(z.string()),
  }),
  async run(tx, { slackUserId, slackTeamId, name, clientIds }) {
    const unmet = await tx.contact.findMany({
      where: { slackUserId, slackTeamId: null, clientId: { in: clientIds } },
      orderBy: { createdAt: 'asc' },
    });
    const met: ContactMet[] = [];
    for (const contact of unmet) {
      await tx.contact.update({
        where: { id: contact.id },
        data: { slackTeamId, ...(contact.name === slackUserId && { name }) },
      });
      met.push({ type: 'contact.met', engagementId: null, contactId: contact.id, slackUserId, slackTeamId });
    }
    return outcome(met, unmet[0]?.id);
  },
});
