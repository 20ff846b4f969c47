import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { isoFromColumn } from '../kernel/calendar.ts';
import { oneLine } from '../kernel/shorten.ts';
import type { AskedContent, WeeklyContent } from './digest-content.ts';

export interface RiskRow {
  readonly engagement_id: string;
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly what: string;
  readonly needs: string;
  readonly needs_by: Date | null;
  readonly options: unknown;
  readonly offer: boolean;
  readonly chooses: boolean;
  readonly words: boolean;
}

/** What was announced and is open, of any number of engagements or by its ids, and what of it waits for the client. */
export const openRisks = (
  tx: Pick<Tx, '$queryRaw'>,
  of: { readonly engagements?: readonly string[]; readonly risks?: readonly string[] },
): Promise<RiskRow[]> =>
  tx.$queryRaw<RiskRow[]>`
    select engagement_id, id, number, kind, what, needs, needs_by, options,
           kind = 'spare-capacity' and coalesce(answer, '{}') -> 'offer' is null
             and dates ->> 'state' is distinct from 'gone' as offer,
           options <> '[]' and coalesce(answer, '{}') -> 'chosen' is null as chooses,
           needs <> '' and coalesce(answer, '{}') -> 'said' is null as words
      from risk
     where status = 'open'
       and (engagement_id = any(${[...(of.engagements ?? [])]}::text[]) or id = any(${[...(of.risks ?? [])]}::text[]))
     order by needs_by nulls last, number, id`;

/** As a digest keeps them: what waits for the client, and what is only to be known. An offer that is decided is neither. */
export function risksContent(rows: readonly RiskRow[]): Pick<WeeklyContent, 'risks' | 'asked'> {
  const asked = rows.filter(waits).map(askedContent);
  const known = rows.filter((row) => !waits(row) && row.kind !== 'spare-capacity').map(askedContent);
  return { asked, risks: known.map(({ number, what, needsBy }) => ({ number, what, needs: '', needsBy })) };
}

const waits = ({ offer, chooses, words }: RiskRow): boolean => offer || chooses || words;

export function askedContent(row: RiskRow): AskedContent {
  const { id: riskId, number, what, needs, needs_by: by, offer, chooses, words } = row;
  return {
    riskId,
    number,
    what: oneLine(what, 200),
    needs: oneLine(needs, 200),
    needsBy: by === null ? null : isoFromColumn(by),
    offer,
    options: chooses
      ? z
          .array(z.string())
          .parse(row.options)
          .map((one) => oneLine(one, 150))
      : [],
    words,
  };
}
