import type { Tx } from '../../kernel/act.ts';
import { correctAtProvider } from './remind-at-provider.ts';

/**
 * Whether what the provider has of a signer may be older than what we have: a correction has not reached it, or has
 * just now, while a look that began before it was still under way.
 */
export async function isCorrecting(tx: Tx, agreementId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from effect
     where kind = ${correctAtProvider.kind} and payload ->> 'agreementId' = ${agreementId}
       and (state not in ('done', 'dropped') or done_at > now() - interval '1 minute')
     limit 1`;
  return rows.length > 0;
}
