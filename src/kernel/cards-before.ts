import type { Tx } from './act.ts';

/** What lies further back was decided long ago: nobody scrolls there to read it in another language. */
const MOST = 300;

/** What the cards that stand before a client, or before the team (`null`), are about; the newest last. */
export async function cardsBefore(
  tx: Pick<Tx, '$queryRaw'>,
  engagementId: string | null,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ subject: string }[]>`
    select subject from (
      select c.subject, max(c.posted_at) as posted_at
        from card c join effect e on e.id = c.effect_id
       where e.kind = 'slack.post'
         and case when ${engagementId}::text is null then e.payload -> 'audience' ->> 'to' = 'team'
                  else e.payload -> 'audience' ->> 'engagementId' = ${engagementId}::text end
       group by c.subject order by 2 desc limit ${MOST}) newest
     order by posted_at, subject`;
  return rows.map(({ subject }) => subject);
}
