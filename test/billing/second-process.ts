import { PrismaPg } from '@prisma/adapter-pg';
import { inject } from 'vitest';
import { PrismaClient } from '../../prisma/generated/client.ts';
import { createPerform } from '../../src/adapters/postgres/perform.ts';
import { type ReactionTable, reacting } from '../../src/kernel/reacting.ts';
import { poolOn, urlOf } from '../support/postgres.ts';
import type { Room } from '../support/room.ts';

/** Another Engawa on the same database, with connections of its own that wait for a turn as long as it takes. */
export async function secondProcess(room: Room, reactions: readonly ReactionTable[], connections = 4) {
  const rows = await room.prisma.$queryRaw<{ name: string }[]>`select current_database() as name`;
  const pool = poolOn(urlOf(inject('adminUrl'), rows[0]?.name ?? ''), connections);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    prisma,
    perform: createPerform({ prisma, consequencesOf: reacting(reactions), budgetMs: 60_000 }),
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
