import type pg from 'pg';

/** What a database looks like, as lines that can be compared: what schema.prisma can say, and nothing else. */
export async function shapeOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    with house as (
      select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' and c.relname <> '_prisma_migrations')
    select format('%s.%s %s%s%s', relname, attname, format_type(atttypid, atttypmod),
        case when attnotnull then ' not null' else '' end,
        coalesce(' default ' || pg_get_expr(adbin, adrelid), '')) as line
      from house join pg_attribute a on attrelid = house.oid and attnum > 0 and not attisdropped
      left join pg_attrdef on adrelid = house.oid and adnum = attnum
    union all
    -- Partial indexes are among what Prisma can't say.
    select pg_get_indexdef(indexrelid) from house join pg_index on indrelid = house.oid where indpred is null
    union all
    select format('%s %s %s', relname, conname, pg_get_constraintdef(pg_constraint.oid))
      from house join pg_constraint on conrelid = house.oid where contype in ('p', 'u', 'f')
    order by 1`);
  return rows.map(({ line }) => line);
}

/** The names of what stands in migrations only and refuses: checks, unique partial indexes, triggers. */
export async function rulesOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select conname as name from pg_constraint where contype in ('c', 'x') and connamespace = 'public'::regnamespace
    union
    select i.relname from pg_index join pg_class i on i.oid = indexrelid
      where indpred is not null and indisunique and i.relnamespace = 'public'::regnamespace
    union
    select tgname from pg_trigger join pg_class c on c.oid = tgrelid
      where not tgisinternal and c.relnamespace = 'public'::regnamespace
    order by 1`);
  return rows.map(({ name }) => name);
}
