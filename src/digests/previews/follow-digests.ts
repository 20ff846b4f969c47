import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { actorOf, house, type Visit } from '../../kernel/visit.ts';
import type { PreviewsChanged } from '../events.ts';

interface Row {
  engagement_id: string;
}

/** Previews go where their digests go; those of which no digest is to come are over. In two queries. */
export async function followDigests(tx: Tx, visit: Visit, only: string | null): Promise<PreviewsChanged[]> {
  const changed = [...(await follow(tx, visit, only)), ...(await giveUp(tx, visit, only))];
  const engagementIds = changed.map(({ engagement_id }) => engagement_id);
  return changed.length === 0 ? [] : [{ type: 'digest.previews-changed', engagementId: null, engagementIds }];
}

/**
 * To another day (a day off, another day that the client chose), note and all. What people have decided about a digest
 * holds where it comes up to a week earlier or later, too: skipped it does not go out after all, sent not a second time. Of
 * several only one can go there: what people have decided, before what is open.
 */
const follow = (tx: Tx, { now }: Visit, only: string | null): Promise<Row[]> =>
  tx.$queryRaw<Row[]>`
    with going as (
      select distinct on (p.engagement_id) p.id, d.local_day as day
        from digest_preview p join due d on d.scope = p.engagement_id and d.kind = 'digest.weekly'
       where (${only}::text is null or p.engagement_id = ${only})
         and d.state in ('waiting', 'resting') and d.local_day <> p.local_day
         and (p.status = 'open'
              or (p.status in ('skipped', 'sent') and p.local_day > ${instantToColumn(now)}::timestamptz::date - 3
                  and p.decided_by ->> 'kind' <> 'house' and abs(d.local_day - p.local_day) < 7
                  and exists (select from due s where s.scope = p.engagement_id and s.kind = 'digest.weekly'
                                 and s.local_day = p.local_day and s.state = 'dropped')))
         and not exists (select from due s where s.scope = p.engagement_id and s.kind = 'digest.weekly'
                            and s.local_day = p.local_day and s.state in ('waiting', 'resting'))
         and not exists (select from digest_preview q where q.engagement_id = p.engagement_id and q.local_day = d.local_day)
       order by p.engagement_id, p.status = 'open', p.local_day desc)
    update digest_preview p set local_day = going.day from going where p.id = going.id
    returning p.engagement_id`;

/**
 * A digest that was taken back, because days have changed or the client has chosen another one, is planned anew by the
 * next tick: until then its preview stays as it is.
 */
const giveUp = (tx: Tx, { now }: Visit, only: string | null): Promise<Row[]> =>
  tx.$queryRaw<Row[]>`
    update digest_preview p
       set status = 'skipped', decided_by = ${JSON.stringify(actorToColumn(actorOf(house)))}::jsonb,
           decided_at = ${instantToColumn(now)}
      from engagement e
     where p.status = 'open' and e.id = p.engagement_id
       and (${only}::text is null or p.engagement_id = ${only})
       and not exists (select from due s where s.scope = p.engagement_id and s.kind = 'digest.weekly'
                          and s.local_day = p.local_day and s.state in ('waiting', 'resting'))
       and (e.status not in ('active', 'paused') or e.rhythm ->> 'frequency' = 'never'
            or exists (select from due s where s.scope = p.engagement_id and s.kind = 'digest.weekly'
                          and s.state in ('waiting', 'resting')))
    returning p.engagement_id`;
