import type { Tx } from '../../kernel/act.ts';
import type { Signature } from '../signature.ts';

type Who = Pick<Signature, 'contactId' | 'name' | 'company' | 'email' | 'slackUserId' | 'slackTeamId'>;

/** A contact signs for the client, a member for the agency. */
export async function whoSigns(tx: Tx, personId: string, client: string): Promise<Who> {
  const contact = await tx.contact.findUnique({ where: { id: personId } });
  if (contact !== null) {
    const { name, email, slackUserId, slackTeamId } = contact;
    return { contactId: personId, company: client, name, email, slackUserId, slackTeamId };
  }
  const { name, slackUserId, slackTeamId } = await tx.member.findUniqueOrThrow({ where: { id: personId } });
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  const email = await emailOfMember(tx, { slackUserId, slackTeamId });
  return { contactId: personId, company: agency.name, name, email, slackUserId, slackTeamId };
}

/** Slack tells addresses where the app may read them; they are not asked for anywhere else. */
export async function emailOfMember(
  tx: { readonly slackPerson: Pick<Tx['slackPerson'], 'findUnique'> },
  who: { readonly slackUserId: string; readonly slackTeamId: string },
): Promise<string | null> {
  const { slackUserId, slackTeamId } = who;
  const seen = await tx.slackPerson.findUnique({
    where: { slackUserId_slackTeamId: { slackUserId, slackTeamId } },
  });
  return seen?.email ?? null;
}
