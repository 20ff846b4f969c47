import type { Tx } from '../kernel/act.ts';
import { type Instant, instantToColumn, isoFromColumn } from '../kernel/calendar.ts';
import type { WeeklyContent } from './digest-content.ts';

export interface PaperRow {
  readonly engagement_id: string;
  readonly kind: 'agreement' | 'invoice';
  readonly id: string;
  /** Of an invoice its number. */
  readonly title: string;
  readonly amount: bigint;
  readonly pay_url: string | null;
  readonly day: Date | null;
  readonly until: Date | null;
}

interface Which {
  readonly engagements?: readonly string[];
  readonly agreements?: readonly string[];
  readonly invoices?: readonly string[];
}

/**
 * What clients owe on paper, in one query whatever the number of engagements: agreements where it is their turn to sign,
 * and invoices of which they have said nothing that still holds, and whose work is not open again. A promise holds until its day is over (`now` left out:
 * for good).
 */
export function papersOwed(tx: Pick<Tx, '$queryRaw'>, which: Which, now?: Instant): Promise<PaperRow[]> {
  const engagements = [...(which.engagements ?? [])];
  const at = now === undefined ? null : instantToColumn(now);
  return tx.$queryRaw<PaperRow[]>`
    with o as materialized (
      select a.engagement_id, 'agreement' as kind, a.id, a.title, 0::bigint as amount, null::text as pay_url,
             null::date as day, a.expires_at as until
        from agreement a
       where (a.engagement_id = any(${engagements}::text[]) or a.id = any(${[...(which.agreements ?? [])]}::text[]))
         and a.status = 'sent'
         and coalesce((select s.role from agreement_signer s
                        where s.agreement_id = a.id and s.status in ('waiting', 'asked')
                        order by s.position, s.role desc limit 1),
                      case when exists (select from agreement_signer s where s.agreement_id = a.id) then 'agency'
                           else 'client' end) = 'client'
      union all
      select i.engagement_id, 'invoice', i.id, coalesce(i.number, ''), engawa_left_open(i.id), i.pay_url, i.due_on, null
        from invoice i join engagement e on e.id = i.engagement_id
       where (i.engagement_id = any(${engagements}::text[]) or i.id = any(${[...(which.invoices ?? [])]}::text[]))
         and i.status = 'sent' and i.due_on is not null
         and not exists (select from invoice_remark r where r.invoice_id = i.id and r.settled_at is null
                            and (r.kind in ('paid-by-transfer', 'wrong', 'details', 'reopened')
                                 or (r.kind in ('will-pay', 'wait')
                                     and (${at}::timestamptz is null
                                          or r.day >= (${at}::timestamptz at time zone e.time_zone)::date)))))
    select o.* from o
     where o.kind = 'agreement' or o.amount > 0
     order by o.until nulls last, o.day nulls last, o.title, o.id`;
}

/** The same as a digest keeps it. */
export function papersContent(
  rows: readonly PaperRow[],
  currency: string,
): Pick<WeeklyContent, 'toSign' | 'invoices'> {
  return {
    toSign: rows.flatMap(({ kind, id, title, until }) =>
      kind === 'agreement' ? [{ agreementId: id, title, until: until?.toISOString() ?? null }] : [],
    ),
    invoices: rows.flatMap(({ kind, id, title, amount, day, pay_url: payUrl }) => {
      if (kind !== 'invoice' || day === null) return [];
      const dueOn = isoFromColumn(day);
      return [
        { invoiceId: id, number: title, amount: { minor: amount.toString(), currency }, dueOn, payUrl },
      ];
    }),
  };
}
