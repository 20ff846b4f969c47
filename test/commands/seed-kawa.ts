import { newId } from '../../src/adapters/system/ids.ts';
import { usualTerms } from '../../src/kernel/terms.ts';
import { type HouseUnderTest, KAWA } from '../support/house.ts';

interface Options {
  readonly locale?: 'en' | 'ja' | 'zh';
  readonly agreed?: boolean;
  readonly milestones?: readonly {
    readonly title: string;
    readonly status?: string;
    readonly amount?: bigint;
    readonly dueOn?: string;
  }[];
  readonly currency?: string;
}

/**
 * An engagement in Kawa's channel with Haru as decision-maker and Yuki as stand-in, at the point where milestones
 * matter: signed, unless told otherwise. What stood in the channel before has ended.
 */
export async function seedKawa(
  { prisma, now }: Pick<HouseUnderTest, 'prisma' | 'now'>,
  options: Options = {},
) {
  const { locale = 'en', agreed = true, milestones = [], currency = 'JPY' } = options;
  const createdAt = new Date(now().epochMilliseconds);
  await prisma.engagementChannel.updateMany({ where: { until: null }, data: { until: createdAt } });
  const agency = await prisma.agency.findUniqueOrThrow({ where: { id: 1 } });
  await prisma.member.updateMany({ data: { locale } });
  const client = {
    id: 'cli_kawa',
    name: 'Kawa Foods',
    locale,
    country: 'JP',
    timeZone: 'Asia/Tokyo',
    createdAt,
  };
  await prisma.client.upsert({ where: { id: client.id }, create: client, update: { locale } });
  const contact = (id: string, name: string, slackUserId: string) => ({
    id,
    clientId: client.id,
    name,
    slackUserId,
    slackTeamId: 'T0CLIENT01',
    email: `${id}@kawa.example`,
    createdAt,
  });
  await prisma.contact.createMany({
    data: [
      contact('con_haru', 'Haru Kawamura', 'U0HARU0001'),
      contact('con_yuki', 'Yuki Ono', 'U0YUKI0001'),
      contact('con_tomo', 'Tomo Abe', 'U0TOMO0001'),
    ],
    skipDuplicates: true,
  });
  const engagementId = newId('eng');
  const rows = milestones.map(
    ({ title, status = 'planned', amount = 200_000n, dueOn = '2026-12-10' }, position) => ({
      id: newId('mil'),
      engagementId,
      position,
      title,
      status,
      amount,
      currency,
      dueOn: new Date(dueOn),
      createdAt,
      outcome: 'Every page is sketched',
      criteria: [
        { id: 'c1', text: 'All five pages' },
        { id: 'c2', text: 'Approved by legal' },
      ],
    }),
  );
  await prisma.engagement.create({
    data: {
      id: engagementId,
      clientId: client.id,
      name: 'New website',
      status: agreed ? 'active' : 'proposed',
      locale,
      currency,
      timeZone: 'Asia/Tokyo',
      country: agency.country,
      terms: usualTerms('en'),
      acceptorId: 'con_haru',
      standInId: 'con_yuki',
      createdAt,
      agreedTotal: agreed ? rows.reduce((sum, { amount }) => sum + amount, 0n) : 0n,
      agreementVersion: agreed ? 1 : 0,
      channels: { create: { id: newId('chn'), channelId: KAWA, since: createdAt } },
    },
  });
  await prisma.milestone.createMany({ data: rows });
  if (agreed)
    await prisma.billingPlanItem.createMany({
      data: rows.map(({ id, amount }) => ({
        id: newId('pli'),
        engagementId,
        agreementVersion: 1,
        subject: id,
        trigger: 'acceptance',
        amount,
        currency,
        status: 'planned',
      })),
    });
  return { engagementId, milestoneIds: rows.map(({ id }) => id) };
}
