import type pg from 'pg';
import { usualTerms } from '../src/kernel/terms.ts';

/** So many engagements in full swing, each with its weekly digest due a minute ago. Written by SQL, in one go. */
export async function seedEngagements(pool: pg.Pool, count: number): Promise<void> {
  const each = `generate_series(1, ${count}) n`;
  await pool.query(`
    begin;
    set local session_replication_role = replica;
    insert into agency (id, name, locale, time_zone, country, currency, slack_team_id, team_channel_id, created_at)
      values (1, 'Hibiki Studio', 'en', 'Asia/Tokyo', 'JP', 'JPY', 'T0AGENCY01', 'C0TEAM0001', now());
    insert into client (id, name, locale, country, time_zone, created_at)
      values ('cli_1', 'Kawa Foods', 'en', 'JP', 'Asia/Tokyo', now());
    insert into engagement (id, client_id, name, status, locale, time_zone, country, currency, agreed_total,
                            agreement_version, terms, created_at)
      select 'eng_' || n, 'cli_1', 'Website ' || n, 'active', 'en', 'Asia/Tokyo', 'JP', 'JPY', 1000000, 1,
             '${JSON.stringify(usualTerms('en'))}', now() from ${each};
    insert into engagement_channel (id, engagement_id, channel_id, since)
      select 'chn_' || n, 'eng_' || n, 'C' || n, now() from ${each};
    insert into milestone (id, engagement_id, position, title, outcome, criteria, amount, currency, due_on, status,
                           round, accepted_at, created_at)
      select 'mil_' || n || '_' || place, 'eng_' || n, place, title, 'It works', '[]', 200000, 'JPY',
             current_date + 7 * place, status, round, accepted_at, now()
        from ${each}, (values (1, 'Wireframes', 'accepted', 1, now() - interval '2 days'),
                              (2, 'Texts', 'started', 0, null), (3, 'Design', 'delivered', 1, null),
                              (4, 'Launch', 'planned', 0, null)) as m(place, title, status, round, accepted_at);
    insert into delivery (id, milestone_id, round, status, what, proof, delivered_by, delivered_at, shown_at, window_ends_at)
      select 'del_' || n, 'mil_' || n || '_3', 1, 'open', 'The design', 'https://example.com', 'Aoi Tanaka', now(), now(),
             now() + interval '5 days' from ${each};
    insert into change_request (id, engagement_id, number, status, what, why, asked_by, asked_at, impact, price_delta,
                                new_due_on, assessed_by, assessed_at, valid_until)
      select 'chg_' || n, 'eng_' || n, 1, 'assessed', 'Order by telephone', 'Older customers', '{}', now(),
             'A call-back form', 80000, current_date + 40, '{}', now(), now() + interval '5 days' from ${each};
    insert into invoice (id, engagement_id, status, provider, number, currency, total, created_at)
      select 'inv_' || n, 'eng_' || n, 'paid', 'bank-transfer', '2026-' || n, 'JPY', 300000, now() from ${each};
    insert into payment (id, invoice_id, amount, currency, paid_on, reference, recorded_by, recorded_at)
      select 'pay_' || n, 'inv_' || n, 300000, 'JPY', current_date, 'KAWA', '{}', now() from ${each};
    insert into due (id, engagement_id, scope, kind, subject, local_day, due_at, payload)
      select 'due_' || n, 'eng_' || n, 'eng_' || n, 'digest.weekly', 'eng_' || n, current_date,
             now() - interval '1 minute', '{}' from ${each};
    commit`);
  await pool.query('vacuum analyze');
}
