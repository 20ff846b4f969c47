import { z } from 'zod';
import type { ShownAudit, ShownEffect } from '../local-workspace/page-api/outside.ts';
import type { Books, PartNeeds } from './outside-parts.ts';

/** As many rows of each book as the page shows. */
const MOST = 60;
/** How far back the moment of an effect's cause is looked for. */
const MOST_CAUSES = 1_000;

const EffectRow = z.object({
  id: z.string(),
  kind: z.string(),
  about: z.string().nullable(),
  state: z.enum(['waiting', 'trying', 'done', 'refused', 'unknown', 'given-up', 'parked', 'dropped']),
  attempts: z.number(),
  at: z.date(),
  problem: z.string().nullable(),
});
const AuditRow = z.object({
  chain: z.string(),
  seq: z.coerce.number(),
  type: z.string(),
  at: z.date(),
  actor: z.string(),
  body: z.string(),
  hash: z.string(),
});
const Body = z.object({ by: z.object({ name: z.string() }) });
const Counts = z.tuple([z.object({ done: z.number(), audits: z.number() })]);

// An effect's own times are the machine's; people look at business time, which is its cause's. The first id in a body
// that begins like an event's is the event's own: quotes inside of text are escaped there.
const effectsSql = `
  with shown as (
    (select id, kind, payload, state, attempts, problem, cause, created_at, seq, 0 as rank from effect
      where state not in ('done', 'dropped') order by seq desc limit ${MOST})
    union all
    (select id, kind, payload, state, attempts, problem, cause, created_at, seq, 1 as rank from effect
      where state in ('done', 'dropped') order by seq desc limit ${MOST})
    order by rank, seq desc limit ${MOST}),
  causes as (
    select substring(body from '"id":"(evt_[0-9a-z]+)"') as id, at from audit order by at desc limit ${MOST_CAUSES})
  select s.id, s.kind, s.state, s.attempts, s.problem,
         coalesce(s.payload->>'notice', s.payload->>'letter', s.payload->>'subject') as about,
         coalesce(c.at, d.due_at, s.created_at) as at
    from shown s left join causes c on c.id = s.cause left join due d on d.id = s.cause
   order by s.rank, s.seq desc`;

const auditSql = `
  select coalesce(e.name, g.name, a.chain) as chain, a.seq, a.type, a.at, a.hash, a.body, a.actor
    from (select * from audit order by at desc, seq desc limit ${MOST}) a
    left join engagement e on e.id = a.chain
    left join agency g on a.chain = 'agency'
   order by a.at desc, a.seq desc`;

const countsSql = `
  select (select count(*)::int from effect where state = 'done') as done,
         (select count(*)::int from audit) as audits`;

/** Effects and audit log as the page shows them. Asked for whenever something moves: three statements, all bounded. */
export function createBooks({ pool }: PartNeeds): Books {
  const rows = async <R extends z.ZodType>(row: R, sql: string): Promise<z.output<R>[]> =>
    z.array(row).parse((await pool.query(sql)).rows);
  return {
    async read() {
      const [effects, audit, [counts]] = await Promise.all([
        rows(EffectRow, effectsSql),
        rows(AuditRow, auditSql),
        pool.query(countsSql).then((found) => Counts.parse(found.rows)),
      ]);
      return {
        effects: effects.map(shownEffect),
        effectsDone: counts.done,
        audit: audit.map(shownAudit),
        auditCount: counts.audits,
      };
    },
  };
}

const shownEffect = ({ at, about, problem, ...effect }: z.output<typeof EffectRow>): ShownEffect => ({
  ...effect,
  at: at.getTime(),
  ...(about !== null && { about }),
  ...(problem !== null && { problem }),
});

const shownAudit = ({ at, actor, body, ...entry }: z.output<typeof AuditRow>): ShownAudit => ({
  ...entry,
  at: at.getTime(),
  by: nameIn(body) ?? actor,
});

/** A body that was tampered with may be no JSON at all. */
function nameIn(body: string): string | undefined {
  try {
    const json: unknown = JSON.parse(body);
    return Body.safeParse(json).data?.by.name;
  } catch {
    return undefined;
  }
}
