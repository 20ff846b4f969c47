import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import type { LooksDue } from './events.ts';
import { lookAtSignature } from './look-at-signature.ts';

/** Longer than a provider wants between two questions. What it tells by itself is faster; this is for what got lost. */
const EVERY_MINUTES = 20;

/**
 * Runs at every tick and finds what has not been asked about for a while. One that could not be answered is not asked
 * a second time beside it, and one that a person has to look at is left to them.
 */
export const planLooks = act({
  name: 'signature.plan-looks',
  input: z.object({}),
  async run(tx, _input, visit) {
    const now = instantToColumn(visit.now);
    const before = instantToColumn(visit.now.subtract({ minutes: EVERY_MINUTES }));
    const rows = await tx.$queryRaw<{ id: string }[]>`
      update agreement a set provider_asked_at = ${now}
       where a.status = 'sent' and a.provider <> 'click-to-sign' and a.provider_ref is not null
         and coalesce(a.provider_asked_at, a.sent_at) <= ${before}
         and not exists (
           select 1 from effect e
            where e.kind = ${lookAtSignature.kind} and e.payload ->> 'agreementId' = a.id
              and e.state in ('waiting', 'trying', 'refused', 'unknown', 'given-up', 'parked'))
      returning a.id`;
    if (rows.length === 0) return outcome([]);
    const due: LooksDue = {
      type: 'signature.looks-due',
      engagementId: null,
      agreementIds: rows.map(({ id }) => id).toSorted(),
    };
    return outcome([due]);
  },
});
