import type { Contact } from '../../prisma/generated/client.ts';
import type { Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import type { Visit } from '../kernel/visit.ts';
import { sameName } from './client.ts';

/** What is known of a person at a client. A Slack identity is user and team; the team may come to be known later. */
export interface Known {
  readonly name: string;
  readonly email?: string | undefined;
  readonly slackUserId?: string | undefined;
  readonly slackTeamId?: string | undefined;
}

type Row = Pick<Contact, 'id' | 'name' | 'email' | 'slackUserId' | 'slackTeamId'>;

/**
 * The contact who is this person. By Slack identity always; by address or name only when a member says so, and never
 * somebody who has another Slack identity: whoever types a name must not become the one who may decide.
 */
export function matchContact<R extends Row>(
  contacts: readonly R[],
  known: Known,
  trusted: boolean,
): R | undefined {
  const { slackUserId, slackTeamId } = known;
  if (slackUserId !== undefined) {
    const same = contacts.find(
      (contact) =>
        contact.slackUserId === slackUserId &&
        (contact.slackTeamId === null || slackTeamId === undefined || contact.slackTeamId === slackTeamId),
    );
    if (same !== undefined) return same;
  }
  if (!trusted) return undefined;
  const free = contacts.filter((contact) => slackUserId === undefined || contact.slackUserId === null);
  const email = known.email?.toLowerCase();
  return (
    free.find((contact) => email !== undefined && contact.email?.toLowerCase() === email) ??
    free.find(
      (contact) => sameName(contact.name, known.name) && (email === undefined || contact.email === null),
    )
  );
}

/** Finds or adds the person; what was unknown is filled in, what was known is never replaced. Returns the id. */
export async function contactFor(
  tx: Tx,
  clientId: string,
  known: Known,
  trusted: boolean,
  visit: Visit,
): Promise<string> {
  const contacts = await tx.contact.findMany({ where: { clientId }, orderBy: { createdAt: 'asc' } });
  const { name, email = null, slackUserId = null, slackTeamId = null } = known;
  const match = matchContact(contacts, known, trusted);
  if (match === undefined) {
    const id = visit.newId('con');
    const createdAt = instantToColumn(visit.now);
    await tx.contact.create({ data: { id, clientId, name, email, slackUserId, slackTeamId, createdAt } });
    return id;
  }
  await tx.contact.update({
    where: { id: match.id },
    data: {
      email: match.email ?? email,
      slackUserId: match.slackUserId ?? slackUserId,
      slackTeamId: match.slackTeamId ?? slackTeamId,
    },
  });
  return match.id;
}
