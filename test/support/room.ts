import { Temporal } from 'temporal-polyfill';
import { openDatabase } from '../../src/adapters/postgres/database.ts';
import { createPerform } from '../../src/adapters/postgres/perform.ts';
import { newId } from '../../src/adapters/system/ids.ts';
import { type ReactionTable, reacting } from '../../src/kernel/reacting.ts';
import { usualTerms } from '../../src/kernel/terms.ts';
import {
  type ContactPerson,
  house,
  type MemberPerson,
  type Person,
  type Visit,
} from '../../src/kernel/visit.ts';
import { freshDatabase } from './database.ts';

export const NOW = '2026-11-23T01:00:00Z';

export const aoi: MemberPerson = {
  kind: 'member',
  id: 'mem_aoi',
  name: 'Aoi',
  slackUserId: 'UAOI',
  slackTeamId: 'TAGENCY',
  role: 'owner',
};
export const mio: MemberPerson = { ...aoi, id: 'mem_mio', name: 'Mio', slackUserId: 'UMIO', role: 'finance' };
export const sora: MemberPerson = {
  ...aoi,
  id: 'mem_sora',
  name: 'Sora',
  slackUserId: 'USORA',
  role: 'member',
};
export const haru: ContactPerson = {
  kind: 'contact',
  id: 'con_haru',
  name: 'Haru',
  slackUserId: 'UHARU',
  slackTeamId: 'TKAWA',
  clientId: 'cli_kawa',
};
export const yuki: ContactPerson = { ...haru, id: 'con_yuki', name: 'Yuki', slackUserId: 'UYUKI' };
export const tomo: ContactPerson = { ...haru, id: 'con_tomo', name: 'Tomo', slackUserId: 'UTOMO' };

/** A room with a database of its own, furnished with an agency (Tokyo), its members, a client and its contacts. */
export async function openRoom(reactions: readonly ReactionTable[] = []) {
  const database = await freshDatabase();
  const { prisma, pool, close } = openDatabase(database.url, { connections: 12, onError: () => undefined });
  const perform = createPerform({ prisma, consequencesOf: reacting(reactions), budgetMs: 20_000 });
  const createdAt = new Date(NOW);
  await prisma.agency.create({
    data: {
      id: 1,
      name: 'Hibiki Studio',
      locale: 'en',
      timeZone: 'Asia/Tokyo',
      country: 'JP',
      currency: 'JPY',
      slackTeamId: 'TAGENCY',
      teamChannelId: 'CTEAM',
      createdAt,
    },
  });
  await prisma.member.createMany({
    data: [aoi, mio, sora].map(({ kind: _kind, ...member }) => ({
      ...member,
      locale: 'en',
      timeZone: 'Asia/Tokyo',
      createdAt,
    })),
  });
  await prisma.client.create({
    data: {
      id: 'cli_kawa',
      name: 'Kawa Foods',
      locale: 'en',
      country: 'JP',
      timeZone: 'Asia/Tokyo',
      createdAt,
    },
  });
  await prisma.contact.createMany({
    data: [haru, yuki, tomo].map(({ kind: _kind, ...contact }) => ({
      ...contact,
      email: `${contact.name.toLowerCase()}@kawa.example`,
      createdAt,
    })),
  });
  return {
    prisma,
    pool,
    perform,
    /** A visit of this person at this moment (ISO). */
    visit(person: Person = house, at: string = NOW): Visit {
      return { person, locale: 'en', now: Temporal.Instant.from(at), newId };
    },
    effects: (kind?: string) =>
      prisma.effect.findMany({ where: kind === undefined ? {} : { kind }, orderBy: { seq: 'asc' } }),
    audits: (chain: string) => prisma.audit.findMany({ where: { chain }, orderBy: { seq: 'asc' } }),
    /** An engagement with Haru as acceptor and Yuki as stand-in; with `agreedTotal` it is active at version 1. */
    async seedEngagement(
      options: { id?: string; agreedTotal?: bigint; currency?: string; locale?: 'en' | 'ja' | 'zh' } = {},
    ) {
      const { id = newId('eng'), agreedTotal, currency = 'JPY', locale = 'en' } = options;
      await prisma.engagement.create({
        data: {
          id,
          clientId: 'cli_kawa',
          name: 'Website',
          status: agreedTotal === undefined ? 'proposed' : 'active',
          locale,
          timeZone: 'Asia/Tokyo',
          country: 'JP',
          currency,
          terms: usualTerms(locale),
          acceptorId: haru.id,
          standInId: yuki.id,
          agreedTotal: agreedTotal ?? 0n,
          agreementVersion: agreedTotal === undefined ? 0 : 1,
          createdAt,
          channels: { create: { id: newId('chn'), channelId: 'CKAWA', since: createdAt } },
        },
      });
      return id;
    },
    async close() {
      await close();
      await database.drop();
    },
  };
}
export type Room = Awaited<ReturnType<typeof openRoom>>;
