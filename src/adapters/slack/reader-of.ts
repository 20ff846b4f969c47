import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import { Locale } from '../../kernel/locale.ts';
import type { Audience } from '../../kernel/notice.ts';
import type { SlackConfig } from './slack-options.ts';

/** Where an audience reads, as chat.postMessage takes it, and in which language. */
export interface Reader {
  /** Undefined where nobody has said which channel it is. */
  readonly channelId: string | undefined;
  readonly locale: Locale;
}

type Config = Pick<SlackConfig, 'teamChannelId' | 'fallback'>;

/** The engagement's present channel, the team's channel, or one person. */
export async function readerOf(audience: Audience, prisma: PrismaClient, config: Config): Promise<Reader> {
  switch (audience.to) {
    case 'client':
      return clientReader(audience.engagementId, prisma);
    case 'team': {
      const agency = await prisma.agency.findUnique({ where: { id: 1 } });
      return {
        channelId: agency?.teamChannelId ?? config.teamChannelId,
        locale: Locale.catch(config.fallback.locale).parse(agency?.locale),
      };
    }
    case 'person':
      return {
        channelId: audience.slackUserId,
        locale: await personLocale(audience.slackUserId, prisma, config),
      };
    case 'channel':
      return { channelId: audience.channelId, locale: audience.locale };
  }
}

/** The same, for posting: no channel is a matter for a person. */
export async function addressOf(audience: Audience, prisma: PrismaClient, config: Config): Promise<Address> {
  const { channelId, locale } = await readerOf(audience, prisma, config);
  if (channelId !== undefined) return { channelId, locale };
  throw new NeedsAHuman(
    audience.to === 'client'
      ? `no channel is known for engagement ${audience.engagementId}; one is given at intake only: ` +
          'take the project in again with /intake, and drop this'
      : 'no channel is known for the team: choose one in /engawa setup, then replay',
  );
}

interface Address {
  readonly channelId: string;
  readonly locale: Locale;
}

async function clientReader(engagementId: string, prisma: PrismaClient): Promise<Reader> {
  const engagement = await prisma.engagement.findUnique({
    where: { id: engagementId },
    select: { locale: true, channels: { where: { until: null }, orderBy: { since: 'desc' }, take: 1 } },
  });
  if (engagement === null) throw new NeedsAHuman(`there is no engagement ${engagementId}`);
  return { channelId: engagement.channels[0]?.channelId, locale: Locale.parse(engagement.locale) };
}

async function personLocale(slackUserId: string, prisma: PrismaClient, config: Config): Promise<Locale> {
  const [member, contact, agency] = await Promise.all([
    prisma.member.findFirst({ where: { slackUserId }, select: { locale: true } }),
    prisma.contact.findFirst({ where: { slackUserId }, select: { client: { select: { locale: true } } } }),
    prisma.agency.findUnique({ where: { id: 1 }, select: { locale: true } }),
  ]);
  return Locale.catch(config.fallback.locale).parse(
    member?.locale ?? contact?.client.locale ?? agency?.locale,
  );
}
