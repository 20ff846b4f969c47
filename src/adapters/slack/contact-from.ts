import type { ContactPerson } from '../../kernel/visit.ts';

/** A contact's row as the person who acts. */
export function contactFrom(row: {
  id: string;
  name: string;
  slackUserId: string | null;
  slackTeamId: string | null;
  clientId: string;
}): ContactPerson {
  const { id, name, slackUserId, slackTeamId, clientId } = row;
  return { kind: 'contact', id, name, slackUserId, slackTeamId, clientId };
}
