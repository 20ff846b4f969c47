import type { Tx } from '../kernel/act.ts';
import { dayFromColumn } from '../kernel/calendar.ts';
import { groupBy } from '../kernel/group.ts';
import { oneLine } from '../kernel/shorten.ts';
import type { WeeklyContent } from './digest-content.ts';

interface OwedRow {
  engagement_id: string;
  kind: 'agreement' | 'invoice' | 'risk';
  id: string;
  title: string;
  number: number | null;
  amount: bigint | null;
  pay_url: string | null;
  needs: string | null;
  day: Date | null;
  until: Date | null;
}

/**
 * What the clients of any number of engagements owe beside decisions on the work, in one query: what is out to be
 * signed by them, invoices of which they have said nothing yet, and the risks that are open.
 */
export async function owedByEngagement(
  tx: Pick<Tx, '$queryRaw'>,
  engagementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OwedRow[]>> {
  const ids = [...engagementIds];
  const rows = await tx.$queryRaw<OwedRow[]>`
    select o.* from (
      select a.engagement_id, 'agreement' as kind, a.id, a.title, null::int as number, null::bigint as amount,
             null::text as pay_url, null::text as needs, null::date as day, a.expires_at as until
        from agreement a
       where a.engagement_id = any(${ids}) and a.status = 'sent'
         and (not exists (select from agreement_signer s where s.agreement_id = a.id)
              or exists (select from agreement_signer s where s.agreement_id = a.id and s.role = 'client'
                            and s.status in ('waiting', 'asked')))
      union all
      select i.engagement_id, 'invoice', i.id, coalesce(i.number, ''), null,
             engawa_left_open(i.id),
             i.pay_url, null, i.due_on, null
        from invoice i
       where i.engagement_id = any(${ids}) and i.status = 'sent'
         and not exists (select from invoice_remark r where r.invoice_id = i.id and r.settled_at is null
                            and r.kind in ('will-pay', 'wait', 'paid-by-transfer', 'wrong', 'details'))
      union all
      select k.engagement_id, 'risk', k.id, k.what, k.number, null, null, k.needs, k.needs_by, null
        from risk k where k.engagement_id = any(${ids}) and k.status = 'open') o
     order by o.until nulls last, o.day nulls last, o.number, o.id`;
  return groupBy(rows, (row) => row.engagement_id);
}

/** The same as a digest keeps it. */
export function owedContent(
  rows: readonly OwedRow[],
  currency: string,
): Pick<WeeklyContent, 'toSign' | 'invoices' | 'risks'> {
  const day = (column: Date | null): string | null =>
    column === null ? null : dayFromColumn(column).toString();
  return {
    toSign: rows.flatMap(({ kind, id, title, until }) =>
      kind === 'agreement' ? [{ agreementId: id, title, until: until?.toISOString() ?? null }] : [],
    ),
    invoices: rows.flatMap(({ kind, id, title, amount, day: dueOn, pay_url: payUrl }) =>
      kind === 'invoice' && amount !== null && dueOn !== null
        ? [
            {
              invoiceId: id,
              number: title,
              amount: { minor: amount.toString(), currency },
              dueOn: dayFromColumn(dueOn).toString(),
              payUrl,
            },
          ]
        : [],
    ),
    risks: rows.flatMap(({ kind, title, number, needs, day: needsBy }) =>
      kind === 'risk'
        ? [
            {
              number: number ?? 0,
              what: oneLine(title, 200),
              needs: oneLine(needs ?? '', 200),
              needsBy: day(needsBy),
            },
          ]
        : [],
    ),
  };
}
