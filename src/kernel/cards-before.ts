import type { Tx } from './act.ts';
import { queueOf } from './audience.ts';

/** What lies further back was decided long ago: nobody scrolls there to read it in another language. */
const MOST = 300;
/** Several cards may be about one thing. */
const MOST_POSTS = 1_000;

/** What the cards that stand before a client, or before the team (`null`), are about; the newest last. */
export async function cardsBefore(
  tx: Pick<Tx, '$queryRaw'>,
  engagementId: string | null,
): Promise<readonly string[]> {
  const queue = queueOf(engagementId === null ? { to: 'team' } : { to: 'client', engagementId });
  const rows = await tx.$queryRaw<{ subject: string }[]>`
    select subject from (
      select c.subject, max(e.seq) as newest
        from (select id, seq from effect where queue = ${queue} and kind = 'slack.post'
               order by seq desc limit ${MOST_POSTS}) e
        join card c on c.effect_id = e.id
       group by c.subject order by 2 desc limit ${MOST}) about
     order by newest`;
  return rows.map(({ subject }) => subject);
}
