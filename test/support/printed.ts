import type { PrismaClient } from '../../prisma/generated/client.ts';

/** A fingerprint of every table of ours, and of the queue: equal when not one row was written. */
export async function printed(prisma: PrismaClient): Promise<Record<string, string>> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
     where (schemaname = 'public' and tablename not in ('process', '_prisma_migrations'))
        or (schemaname = 'graphile_worker' and tablename = '_private_jobs') order by 1`;
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await prisma.$queryRawUnsafe<{ print: string }[]>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${name} t`,
    );
    prints[name] = row?.print ?? '';
  }
  return prints;
}
