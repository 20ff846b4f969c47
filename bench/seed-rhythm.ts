import type pg from 'pg';

/** What a digest also tells of each engagement: a day that moved, a risk that is open, a line written beforehand. */
export async function seedRhythm(pool: pg.Pool, count: number): Promise<void> {
  const each = `generate_series(1, ${count}) n`;
  await pool.query(`
    begin;
    set local session_replication_role = replica;
    insert into audit (chain, seq, type, at, actor, body, prev, hash)
      select 'eng_' || n, 1, 'milestone.moved', now() - interval '3 days', 'house',
             json_build_object('because', json_build_object('kind', 'material', 'what', 'Photos'),
               'moved', json_build_array(json_build_object('milestoneId', 'mil_' || n || '_2', 'title', 'Texts',
                 'from', current_date + 7, 'to', current_date + 14)))::text, repeat('0', 64), repeat('0', 64)
        from ${each};
    insert into audit_chain (chain, last_seq, last_hash) select 'eng_' || n, 1, repeat('0', 64) from ${each};
    insert into risk (id, engagement_id, number, kind, what, effect, needs, needs_by, raised_by, raised_at)
      select 'rsk_' || n, 'eng_' || n, 1, 'risk', 'The photos may come late', 'The launch moves by a week',
             'A date for the photos', current_date + 3, '{}', now() from ${each};
    insert into digest_preview (id, engagement_id, local_day, content, note, created_at)
      select 'prv_' || n, 'eng_' || n, current_date, '{}', 'Thank you for the photos.', now() from ${each};
    commit`);
  await pool.query('vacuum analyze');
}
