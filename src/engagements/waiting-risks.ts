import type { Tx } from '../kernel/act.ts';
import { parseDay } from '../kernel/calendar.ts';
import type { Value } from '../kernel/phrase.ts';
import { oneLine } from '../kernel/shorten.ts';
import type { Waiting } from './waiting.ts';
import { waits } from './waiting-text.ts';

interface Engagement {
  readonly id: string;
  readonly who: Value;
}

interface OpenRisk {
  readonly id: string;
  readonly engagement_id: string;
  readonly number: number;
  readonly what: string;
  readonly needs_by: string | null;
  readonly asks: boolean;
}

/** What was announced and is open: the client's while they are asked something, then the team's, until its outcome. */
export async function waitingRisks(
  read: Pick<Tx, '$queryRaw'>,
  engagements: ReadonlyMap<string, Engagement>,
): Promise<readonly Waiting[]> {
  const ids = [...engagements.keys()];
  const rows = await read.$queryRaw<OpenRisk[]>`
    select id, engagement_id, number, what, needs_by::text as needs_by,
           (kind = 'spare-capacity' and coalesce(answer, '{}') -> 'offer' is null
              and coalesce(dates ->> 'state', '') <> 'gone')
             or (options <> '[]' and coalesce(answer, '{}') -> 'chosen' is null)
             or (needs <> '' and coalesce(answer, '{}') -> 'said' is null) as asks
      from risk
     where engagement_id = any(${ids}::text[]) and status = 'open'
     order by risk.needs_by nulls last, engagement_id, number`;
  return rows.flatMap((row): Waiting[] => {
    const engagement = engagements.get(row.engagement_id);
    if (engagement === undefined) return [];
    const about = { number: row.number, what: oneLine(row.what, 120) };
    const common = { engagementId: engagement.id, subject: row.id, until: null };
    if (!row.asks) return [{ ...common, kind: 'risk-open', said: waits.riskOpen(about) }];
    const { who } = engagement;
    const by = parseDay(row.needs_by ?? '');
    const said = by ? waits.riskUntil({ who, by, ...about }) : waits.risk({ who, ...about });
    return [{ ...common, kind: 'risk', said }];
  });
}
