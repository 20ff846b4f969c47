import type { Tx } from '../kernel/act.ts';
import { agencyCalendar } from '../kernel/agency-calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import type { Audience } from '../kernel/notice.ts';
import type { Reader } from '../kernel/nudge.ts';
import type { ReminderAudience } from '../kernel/reminder-kinds.ts';

/** Whoever can't be told apart from the team is taken for a part of it. */
export const sideOf = async (tx: Tx, audience: Audience): Promise<ReminderAudience> => {
  if (audience.to === 'client') return 'client';
  if (audience.to !== 'person') return 'team';
  const { slackUserId } = audience;
  return (await tx.contact.count({ where: { slackUserId } })) > 0 ? 'client' : 'team';
};

/** Where and when those read who were spoken to: the client on days of both sides, the team on the agency's. */
export async function readerOf(tx: Tx, engagementId: string, audience: Audience): Promise<Reader> {
  if ((await sideOf(tx, audience)) === 'client') return engagementFacts(tx, engagementId);
  const { timeZone, days } = await agencyCalendar(tx);
  if (audience.to !== 'person') return { timeZone, days };
  const member = await tx.member.findFirst({ where: { slackUserId: audience.slackUserId } });
  return { timeZone: member?.timeZone ?? timeZone, days };
}
