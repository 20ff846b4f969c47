import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { meetContact } from '../../clients/meet-contact.ts';
import type { Perform } from '../../kernel/act.ts';
import type { ContactPerson, Visit } from '../../kernel/visit.ts';
import type { Caller } from './caller.ts';
import { contactFrom } from './contact-from.ts';
import type { Directory } from './directory.ts';
import { recogniseContact, sameAddress } from './recognise-contact.ts';

export interface ContactFinderOptions {
  readonly prisma: PrismaClient;
  readonly perform: Perform;
  readonly directory: Directory;
}

/** Somebody chosen in a form acts for the first time: from now on their workspace is known. */
export async function meet(
  { id, clientId }: { readonly id: string; readonly clientId: string },
  { slackUserId, slackTeamId, name: called }: Caller,
  moment: Pick<Visit, 'now' | 'newId'>,
  { prisma, perform, directory }: ContactFinderOptions,
): Promise<ContactPerson> {
  const profile = await directory.profileOf({ slackUserId, slackTeamId });
  const name = profile?.name ?? called ?? slackUserId;
  const guest = {
    kind: 'guest',
    id: `${slackTeamId}:${slackUserId}`,
    name,
    slackUserId,
    slackTeamId,
  } as const;
  const input = { slackUserId, slackTeamId, name, clientIds: [clientId] };
  await perform(meetContact, input, { ...moment, person: guest, locale: 'en' });
  return contactFrom(await prisma.contact.findUniqueOrThrow({ where: { id } }));
}

/** Somebody unknown has the address of a contact whom nobody has met in Slack yet. */
export async function recognise(
  { slackUserId, slackTeamId, name }: Caller,
  moment: Pick<Visit, 'now' | 'newId'>,
  engagements: readonly { id: string; clientId: string }[],
  { prisma, perform, directory }: ContactFinderOptions,
): Promise<ContactPerson | undefined> {
  const profile = await directory.profileOf({ slackUserId, slackTeamId });
  const email = profile?.email?.trim();
  if (email === undefined || email === '') return undefined;
  // Asked before the transaction is opened: strangers press, too, and most of them match nobody.
  const clientIds = engagements.map(({ clientId }) => clientId);
  const unbound = await prisma.contact.findMany({
    where: { clientId: { in: clientIds }, slackUserId: null },
  });
  if (unbound.some((contact) => sameAddress(contact.email, email))) {
    const id = `${slackTeamId}:${slackUserId}`;
    const guest = {
      kind: 'guest',
      id,
      name: profile?.name ?? name ?? slackUserId,
      slackUserId,
      slackTeamId,
    } as const;
    const engagementIds = engagements.map((engagement) => engagement.id);
    const visit = { ...moment, person: guest, locale: 'en' } as const;
    await perform(recogniseContact, { email, slackUserId, slackTeamId, engagementIds }, visit);
  }
  // Also when nobody was left to recognise: another press of theirs may have been a moment earlier.
  const row = await prisma.contact.findFirst({
    where: { slackUserId, slackTeamId, clientId: { in: clientIds } },
    orderBy: { createdAt: 'asc' },
  });
  return row === null ? undefined : contactFrom(row);
}
