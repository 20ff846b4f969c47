import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { waitingChanges } from './ask-for-change.ts';
import type { BillingContactLeft } from './events.ts';
import { contactOfItsOwn } from './put-contact.ts';

/**
 * Who looks after the invoices is gone: from then on whoever decides for the client answers for them. Invoices still
 * bear their name and address until somebody else was confirmed.
 */
export const loseBillingContact = act({
  name: 'billing.lose-contact',
  input: z.object({
    slackUserId: z.string(),
    /** The channel that was left; null: the person is gone from Slack altogether. */
    channelId: z.string().nullable(),
  }),
  async run(tx, { slackUserId, channelId }, visit) {
    const theirs = await tx.engagement.findMany({
      where: {
        status: { not: 'closed' },
        billingContact: { slackUserId },
        ...(channelId !== null && { channels: { some: { channelId, until: null } } }),
      },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    const left: BillingContactLeft[] = [];
    for (const { id: engagementId } of theirs) {
      await lockEngagement(tx, engagementId);
      const { billingContact: gone, clientId } = await tx.engagement.findUniqueOrThrow({
        where: { id: engagementId },
        select: { billingContact: true, clientId: true },
      });
      if (gone?.slackUserId !== slackUserId) continue;
      const { id: contactId, name: who, email } = gone;
      // Not the client's usual contact, whom its other projects' invoices name.
      const billingContactId = await contactOfItsOwn(tx, clientId, { name: who, email }, visit);
      await tx.engagement.update({ where: { id: engagementId }, data: { billingContactId } });
      const waiting = await waitingChanges(tx, { id: engagementId, clientId });
      const changeIds = waiting.map(({ id }) => id);
      left.push({ type: 'billing.contact-left', engagementId, contactId, who, changeIds });
    }
    return outcome(left);
  },
});
