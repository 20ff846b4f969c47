import type { PrismaClient } from '../../prisma/generated/client.ts';
import { newId } from '../../src/adapters/system/ids.ts';
import { usualTerms } from '../../src/kernel/terms.ts';
import type { ContactPerson } from '../../src/kernel/visit.ts';
import { furnishedWorkspace, ids } from '../../src/local-house/furnishing/furniture.ts';
import { botUserId, channel, type Furniture, person } from '../../src/local-workspace/state/furnish.ts';

const OXLEY = { team: 'T0CLIENT04', channel: 'C0OXLEY001', kate: 'U0KATE00001' } as const;

interface Client {
  readonly engagementId: string;
  readonly project: string;
  readonly company: string;
  readonly locale: 'en' | 'ja' | 'zh';
  readonly country: string;
  readonly timeZone: string;
  readonly channelId: string;
  readonly slackTeamId: string;
  readonly decider: { readonly id: string; readonly name: string; readonly slackUserId: string };
  /** The first is delivered in the quarter; the second goes on through all of it. */
  readonly titles: readonly [string, string];
  readonly dueOn: readonly [string, string];
}

/** Three languages on three continents. New York's clocks go back on the 1st of November, London's on the 25th of October. */
export const quarterClients = {
  kawa: {
    engagementId: 'eng_kawa',
    project: 'New website',
    company: 'Kawa Foods',
    locale: 'en',
    country: 'US',
    timeZone: 'America/New_York',
    channelId: ids.kawa,
    slackTeamId: 'T0CLIENT01',
    decider: { id: 'con_haru', name: 'Haru Kawamura', slackUserId: ids.haru },
    titles: ['Wireframes', 'Launch'],
    dueOn: ['2026-10-23', '2027-02-12'],
  },
  minato: {
    engagementId: 'eng_minato',
    project: '採用サイト',
    company: 'みなと商事',
    locale: 'ja',
    country: 'JP',
    timeZone: 'Asia/Tokyo',
    channelId: ids.minato,
    slackTeamId: 'T0CLIENT02',
    decider: { id: 'con_hana', name: '山本 花', slackUserId: ids.hana },
    titles: ['デザインの確定', 'サイトの公開'],
    dueOn: ['2026-10-16', '2027-02-05'],
  },
  yunshan: {
    engagementId: 'eng_yunshan',
    project: '品牌官网',
    company: '云杉茶业',
    locale: 'zh',
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    channelId: ids.yunshan,
    slackTeamId: 'T0CLIENT03',
    decider: { id: 'con_lin', name: '林晓雨', slackUserId: ids.lin },
    titles: ['设计稿', '网站上线'],
    dueOn: ['2026-11-13', '2027-02-26'],
  },
  oxley: {
    engagementId: 'eng_oxley',
    project: 'Annual report',
    company: 'Oxley Trust',
    locale: 'en',
    country: 'GB',
    timeZone: 'Europe/London',
    channelId: OXLEY.channel,
    slackTeamId: OXLEY.team,
    decider: { id: 'con_kate', name: 'Kate Oxley', slackUserId: OXLEY.kate },
    titles: ['First draft', 'Print'],
    dueOn: ['2026-11-27', '2027-02-19'],
  },
} as const satisfies Record<string, Client>;

export const clientsOfQuarter: readonly Client[] = Object.values(quarterClients);

/** The furnished workspace, with a fourth client beside its three. */
export function quarterWorkspace(): Furniture {
  const usual = furnishedWorkspace('en');
  const london = { team_id: OXLEY.team, locale: 'en-GB', tz: 'Europe/London', tz_offset: 0 };
  return {
    ...usual,
    teams: [...usual.teams, { id: OXLEY.team, name: 'Oxley Trust', domain: 'oxley-trust' }],
    users: [
      ...usual.users,
      person({
        id: OXLEY.kate,
        name: 'kate',
        real_name: 'Kate Oxley',
        email: 'kate@oxley.example',
        ...london,
      }),
    ],
    channels: [
      ...usual.channels,
      channel({
        id: OXLEY.channel,
        name: 'oxley-hibiki',
        team_id: usual.agency.id,
        is_ext_shared: true,
        connected_team_ids: [usual.agency.id, OXLEY.team],
        members: [ids.aoi, ids.ren, ids.mio, OXLEY.kate, botUserId],
      }),
    ],
  };
}

export const deciderOf = ({ decider, engagementId, slackTeamId }: Client): ContactPerson => ({
  kind: 'contact',
  ...decider,
  slackTeamId,
  clientId: clientIdOf(engagementId),
});

const clientIdOf = (engagementId: string): string => engagementId.replace('eng_', 'cli_');
export const milestoneIdOf = ({ engagementId }: Client, nth: 0 | 1): string =>
  `${engagementId.replace('eng_', 'mil_')}_${nth}`;

const AMOUNT = 400_000n;

/** Each with two milestones under way and everything signed, as it stands on this day. */
export async function seedQuarter(prisma: PrismaClient, at: string): Promise<void> {
  for (const client of clientsOfQuarter) await seedClient(prisma, client, new Date(at));
}

async function seedClient(prisma: PrismaClient, client: Client, createdAt: Date): Promise<void> {
  const { engagementId, project, company, locale, country, timeZone, channelId, decider } = client;
  const clientId = clientIdOf(engagementId);
  const place = { locale, country, timeZone, createdAt };
  await prisma.client.create({ data: { id: clientId, name: company, ...place } });
  await prisma.contact.create({
    data: {
      ...decider,
      clientId,
      slackTeamId: client.slackTeamId,
      email: `${decider.id}@client.example`,
      createdAt,
    },
  });
  await prisma.engagement.create({
    data: {
      id: engagementId,
      clientId,
      name: project,
      status: 'active',
      ...place,
      currency: 'JPY',
      terms: usualTerms(locale),
      acceptorId: decider.id,
      agreedTotal: 2n * AMOUNT,
      agreementVersion: 1,
      channels: { create: { id: newId('chn'), channelId, since: createdAt } },
    },
  });
  for (const nth of [0, 1] as const) await seedMilestone(prisma, client, nth, createdAt);
}

async function seedMilestone(
  prisma: PrismaClient,
  client: Client,
  nth: 0 | 1,
  createdAt: Date,
): Promise<void> {
  const { engagementId, titles, dueOn } = client;
  const id = milestoneIdOf(client, nth);
  const of = { engagementId, amount: AMOUNT, currency: 'JPY' };
  await prisma.milestone.create({
    data: {
      ...of,
      id,
      position: nth,
      title: titles[nth],
      outcome: titles[nth],
      criteria: [{ id: 'c1', text: titles[nth] }],
      dueOn: new Date(dueOn[nth]),
      status: 'started',
      startedAt: createdAt,
      createdAt,
    },
  });
  await prisma.billingPlanItem.create({
    data: {
      ...of,
      id: newId('pli'),
      agreementVersion: 1,
      subject: id,
      trigger: 'acceptance',
      status: 'planned',
    },
  });
}
