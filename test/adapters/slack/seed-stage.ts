import type { PrismaClient } from '../../../prisma/generated/client.ts';

export const agency = 'T0AGENCY01';
export const clientTeam = 'T0CLIENT01';
export const aoi = 'U0AOI00001';
export const ren = 'U0REN00001';
export const haru = 'U0HARU0001';
export const yuki = 'U0YUKI0001';
export const tomo = 'U0TOMO0001';
export const teamChannel = 'C0TEAM0001';
export const kawa = 'C0KAWA0001';

export const createdAt = new Date('2026-01-01T00:00:00Z');

/** The agency, and Kawa Foods with two contacts: Haru, known in Slack, and Yuki, known by address alone. */
export async function seedStage(prisma: PrismaClient): Promise<void> {
  await prisma.agency.create({
    data: {
      id: 1,
      name: 'Hibiki Studio',
      locale: 'en',
      timeZone: 'Asia/Tokyo',
      country: 'JP',
      currency: 'JPY',
      teamChannelId: teamChannel,
      createdAt,
    },
  });
  await prisma.client.create({
    data: {
      id: 'cli_kawa',
      name: 'Kawa Foods',
      locale: 'ja',
      country: 'JP',
      timeZone: 'Asia/Tokyo',
      createdAt,
    },
  });
  await prisma.contact.createMany({
    data: [
      {
        id: 'con_haru',
        clientId: 'cli_kawa',
        name: 'Haru',
        email: 'haru@kawa.example',
        slackUserId: haru,
        slackTeamId: clientTeam,
        createdAt,
      },
      { id: 'con_yuki', clientId: 'cli_kawa', name: 'Yuki', email: 'Yuki@Kawa.example', createdAt },
    ],
  });
}
