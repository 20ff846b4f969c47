import { z } from 'zod';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Perform } from '../../kernel/act.ts';
import { Locale } from '../../kernel/locale.ts';
import type { ContactPerson, Visit } from '../../kernel/visit.ts';
import type { Directory } from './directory.ts';
import { recogniseContact, sameAddress } from './recognise-contact.ts';
import type { Caller } from './visit.ts';

export interface ContactFinderOptions {
  readonly prisma: PrismaClient;
  readonly perform: Perform;
  readonly directory: Directory;
}

export interface FoundContact {
  readonly person: ContactPerson | undefined;
  /** Of the engagement in this channel, else of the contact's client; undefined where neither is known. */
  readonly locale: Locale | undefined;
}

/**
 * The contact behind somebody from another workspace. One person may be a contact of several clients; here they are
 * the one of the client whose engagement lives in this channel.
 */
export function createContactFinder({ prisma, perform, directory }: ContactFinderOptions) {
  return async (caller: Caller, moment: Pick<Visit, 'now' | 'newId'>): Promise<FoundContact> => {
    const { slackUserId, slackTeamId } = caller;
    const [engagements, contacts] = await Promise.all([
      engagementsIn(caller.channelId, prisma),
      prisma.contact.findMany({
        where: { slackUserId, slackTeamId },
        include: { client: { select: { locale: true } } },
        orderBy: { createdAt: 'asc' },
      }),
    ]);
    const localeOf = (clientId: string | undefined): Locale | undefined =>
      Locale.safeParse((engagements.find((one) => one.clientId === clientId) ?? engagements[0])?.locale).data;
    const here = contacts.find((contact) =>
      engagements.some(({ clientId }) => clientId === contact.clientId),
    );
    if (here !== undefined) return { person: contactFrom(here), locale: localeOf(here.clientId) };
    const recognised = engagements.length === 0 ? undefined : await recognise(caller, moment, engagements);
    if (recognised !== undefined) return { person: recognised, locale: localeOf(recognised.clientId) };
    const [elsewhere] = contacts;
    const locale = localeOf(undefined) ?? (await localeChosenFor(caller.channelId, prisma));
    if (elsewhere === undefined) return { person: undefined, locale };
    return {
      person: contactFrom(elsewhere),
      locale: locale ?? Locale.safeParse(elsewhere.client.locale).data,
    };
  };

  async function recognise(
    { slackUserId, slackTeamId, name }: Caller,
    moment: Pick<Visit, 'now' | 'newId'>,
    engagements: readonly { id: string; clientId: string }[],
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
}

function engagementsIn(channelId: string | null, prisma: PrismaClient) {
  if (channelId === null) return Promise.resolve([]);
  return prisma.engagement.findMany({
    where: { channels: { some: { channelId, until: null } } },
    select: { id: true, clientId: true, locale: true },
    orderBy: { createdAt: 'desc' },
  });
}

const Chosen = z.array(z.object({ locale: Locale }));

/** A channel without an engagement may have been written to already, in the language chosen for its people. */
async function localeChosenFor(channelId: string | null, prisma: PrismaClient): Promise<Locale | undefined> {
  if (channelId === null) return undefined;
  const rows = await prisma.$queryRaw`
    select payload->'audience'->>'locale' as locale from card join effect on effect.id = card.effect_id
    where card.channel_id = ${channelId} and payload->'audience'->>'to' = 'channel'
    order by card.posted_at desc limit 1`;
  return Chosen.safeParse(rows).data?.[0]?.locale;
}

function contactFrom(row: {
  id: string;
  name: string;
  slackUserId: string | null;
  slackTeamId: string | null;
  clientId: string;
}): ContactPerson {
  const { id, name, slackUserId, slackTeamId, clientId } = row;
  return { kind: 'contact', id, name, slackUserId, slackTeamId, clientId };
}
