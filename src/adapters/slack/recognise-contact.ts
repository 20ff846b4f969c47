import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import type { Happening } from '../../kernel/event.ts';

/** A contact known by e-mail has been recognised in Slack: from now on user and team decide, not the address. */
export interface ContactRecognised extends Happening {
  readonly type: 'contact.recognised';
  readonly engagementId: string;
  readonly contactId: string;
  readonly slackUserId: string;
  readonly slackTeamId: string;
}

/** Compared here and not by the database, whose case-blind comparison takes `_` and `%` for wildcards. */
export const sameAddress = (one: string | null, other: string): boolean =>
  one !== null && one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * Gives a Slack identity to the contact of these clients who has this address and none yet. An identity is never
 * replaced here: whoever takes over a mailbox later must not become the one who may sign.
 */
export const recogniseContact = act({
  name: 'contact.recognise',
  input: z.object({
    email: z.string(),
    slackUserId: z.string(),
    slackTeamId: z.string(),
    /** The engagements of the channel in which the person acts. */
    engagementIds: z.array(z.string()),
  }),
  async run(tx, { email, slackUserId, slackTeamId, engagementIds }) {
    const engagements = await tx.engagement.findMany({
      where: { id: { in: engagementIds } },
      select: { id: true, clientId: true },
      orderBy: { createdAt: 'asc' },
    });
    const unbound = await tx.contact.findMany({
      where: { clientId: { in: engagements.map(({ clientId }) => clientId) }, slackUserId: null },
      orderBy: { createdAt: 'asc' },
    });
    const contact = unbound.find((one) => sameAddress(one.email, email));
    const engagement = engagements.find(({ clientId }) => clientId === contact?.clientId);
    if (contact === undefined || engagement === undefined) return outcome([]);
    const { count } = await tx.contact.updateMany({
      where: { id: contact.id, slackUserId: null },
      data: { slackUserId, slackTeamId },
    });
    if (count === 0) return outcome([]);
    const recognised: ContactRecognised = {
      type: 'contact.recognised',
      engagementId: engagement.id,
      contactId: contact.id,
      slackUserId,
      slackTeamId,
    };
    return outcome([recognised]);
  },
});
