import type pg from 'pg';
import { usualTerms } from '../src/kernel/terms.ts';

/**
 * So many delivered milestones, in turn over the engagements of one client, each with its card, its due reminders and
 * its place in the billing plan. Written by SQL: acts would take minutes to get here.
 */
export async function seedDeliveries(pool: pg.Pool, deliveries: number, engagements: number): Promise<void> {
  await pool.query(`
    begin;
    set local session_replication_role = replica;
    insert into client (id, name, locale, country, time_zone, created_at)
      values ('cli_1', 'Kawa Foods', 'en', 'JP', 'Asia/Tokyo', now());
    insert into contact (id, client_id, name, slack_user_id, slack_team_id, created_at)
      values ('con_1', 'cli_1', 'Haru Kawamura', 'U0HARU0001', 'T0CLIENT01', now());
    insert into engagement (id, client_id, name, status, locale, time_zone, country, currency, agreed_total,
                            agreement_version, terms, acceptor_id, created_at)
      select 'eng_' || n, 'cli_1', 'Website ' || n, 'active', 'en', 'Asia/Tokyo', 'JP', 'JPY', 1000000000000,
             1, '${JSON.stringify(usualTerms('en'))}', 'con_1', now()
        from generate_series(0, ${engagements - 1}) n;
    insert into engagement_channel (id, engagement_id, channel_id, since)
      select 'chn_' || n, 'eng_' || n, 'C' || n, now() from generate_series(0, ${engagements - 1}) n;
    insert into milestone (id, engagement_id, position, title, outcome, criteria, amount, currency, due_on, status,
                           round, added_in_version, created_at)
      select 'mil_' || n, 'eng_' || n % ${engagements}, n, 'Wireframes ' || n, 'Every page is sketched',
             '[{"id":"c1","text":"All five pages"},{"id":"c2","text":"Approved by legal"}]', 200000, 'JPY',
             current_date + 30, 'delivered', 1, 1, now()
        from generate_series(0, ${deliveries - 1}) n;
    insert into delivery (id, milestone_id, round, status, what, proof, delivered_by, delivered_at, shown_at, window_ends_at)
      select 'del_' || n, 'mil_' || n, 1, 'open', 'Five sketches', 'https://example.com', 'Aoi Tanaka', now(), now(),
             now() + interval '20 days'
        from generate_series(0, ${deliveries - 1}) n;
    insert into billing_plan_item (id, engagement_id, agreement_version, subject, trigger, amount, currency, status)
      select 'pli_' || n, 'eng_' || n % ${engagements}, 1, 'mil_' || n, 'acceptance', 200000, 'JPY', 'planned'
        from generate_series(0, ${deliveries - 1}) n;
    insert into due (id, engagement_id, scope, kind, subject, local_day, due_at, payload)
      select 'due_' || n || '_' || day, 'eng_' || n % ${engagements}, 'eng_' || n % ${engagements},
             'milestone.warn-of-window', 'del_' || n, current_date + day, now() + day * interval '1 day', '{}'
        from generate_series(0, ${deliveries - 1}) n, generate_series(11, 13) day;
    insert into card (effect_id, notice, subject, params, channel_id, ts, posted_at)
      select 'eff_' || n, 'milestone.delivered', 'del_' || n, jsonb_build_object('deliveryId', 'del_' || n),
             'C' || n % ${engagements}, '1780000000.' || lpad(n::text, 6, '0'), now()
        from generate_series(0, ${deliveries - 1}) n;
    commit`);
  await pool.query('vacuum analyze');
}
