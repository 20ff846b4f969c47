import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { type Instant, instantFromColumn, instantToColumn } from '../kernel/calendar.ts';
import { oneLine } from '../kernel/shorten.ts';
import type { MovedContent } from './digest-content.ts';

/** A day that moved, and when the log says so. */
export interface Move extends MovedContent {
  /** Its entry in the log. */
  readonly key: string;
  readonly engagementId: string;
  /** Its name. */
  readonly engagement: string;
  readonly milestoneId: string;
  readonly at: Instant;
}

interface Row {
  readonly chain: string;
  readonly seq: bigint;
  readonly name: string;
  readonly at: Date;
  readonly body: unknown;
  readonly number: number | null;
}

/** As `milestone.moved` and `milestone.replaced` were recorded; a reason that is not known here is told by its words. */
const Body = z.object({
  because: z
    .object({ kind: z.string(), what: z.string().default(''), undone: z.boolean().exactOptional() })
    .default({ kind: 'change', what: '' }),
  moved: z.array(z.object({ milestoneId: z.string(), title: z.string(), from: z.string(), to: z.string() })),
});

const unread: z.output<typeof Body> = { because: { kind: 'change', what: '' }, moved: [] };

/** Which days moved after `from` and up to `until` (or now), of these engagements or of all, in one query. */
export async function movesIn(
  tx: Pick<Tx, '$queryRaw'>,
  engagementIds: readonly string[] | 'all',
  { from, until }: { readonly from: Instant; readonly until?: Instant },
): Promise<Move[]> {
  const ofAll = engagementIds === 'all';
  const ids = ofAll ? [] : [...engagementIds];
  const end = until === undefined ? null : instantToColumn(until);
  const rows = await tx.$queryRaw<Row[]>`
    select a.chain, a.seq, e.name, a.at, a.body, c.number from (
      select chain, seq, at, body::jsonb as body from audit
       where type in ('milestone.moved', 'milestone.replaced')
         and at > ${instantToColumn(from)} and (${end}::timestamptz is null or at <= ${end}::timestamptz)
         and (${ofAll}::boolean or chain = any(${ids}::text[]))) a
      join engagement e on e.id = a.chain
      left join change_request c on c.id = coalesce(a.body -> 'because' ->> 'changeId', a.body ->> 'changeId')
     order by a.at, a.chain, a.seq`;
  return rows.flatMap(({ chain, seq, name, at, body, number }) => {
    // The log is for ever, and was written by all that we have ever been: one entry may not silence everybody's digest.
    const { because, moved } = Body.safeParse(body).data ?? unread;
    return moved.map((one) => ({
      ...one,
      key: `moved:${chain}:${seq}`,
      title: oneLine(one.title, 200),
      engagementId: chain,
      engagement: name,
      at: instantFromColumn(at),
      // Where it has not come to it, that is the reason, and not what was announced.
      because: {
        kind: because.undone === true ? 'undone' : because.kind,
        what: oneLine(because.what, 200),
        number,
      },
    }));
  });
}

/** One line for each milestone: from its first day to its last, for the last reason. What went back is nothing. */
export function netMoves(moves: readonly Move[]): Move[] {
  const net = new Map<string, Move>();
  for (const move of moves) {
    const before = net.get(move.milestoneId);
    net.set(move.milestoneId, before === undefined ? move : { ...move, from: before.from });
  }
  return [...net.values()].filter(({ from, to }) => from !== to);
}

export const movedContent = ({ title, from, to, because }: Move): MovedContent => ({
  title,
  from,
  to,
  because,
});
