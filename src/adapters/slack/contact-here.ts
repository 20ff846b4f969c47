import { z } from 'zod';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { Locale } from '../../kernel/locale.ts';
import type { ContactPerson, Visit } from '../../kernel/visit.ts';
import type { Caller } from './caller.ts';
import { contactFrom } from './contact-from.ts';
import { type ContactFinderOptions, meet, recognise } from './new-contact.ts';

export interface FoundContact {
  readonly person: ContactPerson | undefined;
  /** Of the engagement in this channel, else of the contact's client; undefined where neither is known. */
  readonly locale: Locale | undefined;
}

/**
 * The contact behind somebody from another workspace. One person may be a contact of several clients; here they are
 * the one of the client whose engagement lives in this channel, or of whose engagement a card in their direct messages is.
 */
export function createContactFinder(options: ContactFinderOptions) {
  const { prisma } = options;
  return async (caller: Caller, moment: Pick<Visit, 'now' | 'newId'>): Promise<FoundContact> => {
    const { slackUserId, slackTeamId } = caller;
    const [engagements, contacts] = await Promise.all([
      engagementsIn(caller, prisma),
      prisma.contact.findMany({
        // Somebody chosen by Slack user in a form has no team until they act.
        where: { slackUserId, OR: [{ slackTeamId }, { slackTeamId: null }] },
        include: { client: { select: { locale: true } } },
        orderBy: { createdAt: 'asc' },
      }),
    ]);
    const localeOf = (clientId: string | undefined): Locale | undefined =>
      Locale.safeParse((engagements.find((one) => one.clientId === clientId) ?? engagements[0])?.locale).data;
    const here = contacts.find((contact) =>
      engagements.some(({ clientId }) => clientId === contact.clientId),
    );
    if (here !== undefined) {
      const person =
        here.slackTeamId === null ? await meet(here, caller, moment, options) : contactFrom(here);
      return { person, locale: localeOf(here.clientId) };
    }
    const recognised =
      engagements.length === 0 ? undefined : await recognise(caller, moment, engagements, options);
    if (recognised !== undefined) return { person: recognised, locale: localeOf(recognised.clientId) };
    const elsewhere = contacts.find((contact) => contact.slackTeamId !== null);
    const locale = localeOf(undefined) ?? (await localeChosenFor(caller.channelId, prisma));
    return elsewhereOr(elsewhere, locale);
  };
}

const known = { id: true, clientId: true, locale: true } as const;

async function engagementsIn({ channelId, ...caller }: Caller, prisma: PrismaClient) {
  if (channelId === null) return [];
  const here = await prisma.engagement.findMany({
    where: { channels: { some: { channelId, until: null } } },
    select: known,
    orderBy: { createdAt: 'desc' },
  });
  if (here.length > 0) return here;
  const ids = await toldDirectly({ ...caller, channelId }, prisma);
  return ids.length === 0
    ? []
    : prisma.engagement.findMany({
        where: { id: { in: [...ids] } },
        select: known,
        orderBy: { createdAt: 'desc' },
      });
}

const About = z.array(z.object({ id: z.string() }));

/**
 * Of which engagements the cards in somebody's direct messages are: of the pressed one, else of all. Whoever reads there
 * may never have acted in the channel, and may be a contact of several clients.
 */
async function toldDirectly(
  { channelId, messageTs, slackUserId }: Caller,
  prisma: PrismaClient,
): Promise<readonly string[]> {
  const rows = await prisma.$queryRaw`
    select distinct payload->'audience'->>'engagementId' as id from card join effect on effect.id = card.effect_id
     where card.channel_id = ${channelId} and (${messageTs ?? null}::text is null or card.ts = ${messageTs ?? null})
       and receipt->>'direct' = ${slackUserId} and payload->'audience'->>'to' = 'client'`;
  return About.parse(rows).map(({ id }) => id);
}

/** Somebody known from another channel, or nobody. */
function elsewhereOr(
  contact: (Parameters<typeof contactFrom>[0] & { readonly client: { readonly locale: string } }) | undefined,
  locale: Locale | undefined,
): FoundContact {
  if (contact === undefined) return { person: undefined, locale };
  return { person: contactFrom(contact), locale: locale ?? Locale.safeParse(contact.client.locale).data };
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
