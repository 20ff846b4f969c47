import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import type { Visit } from '../../kernel/visit.ts';
import { keepEvidenceOf } from '../evidence.ts';
import type { ProviderEvent } from '../signature-provider.ts';
import { signersOf } from '../signers-asked.ts';

export const KeptProviderEvent = z.object({
  at: z.string(),
  action: z.string(),
  by: z.string(),
  ip: z.string().nullable(),
});
export type KeptProviderEvent = z.output<typeof KeptProviderEvent>;

export const keptEventsFrom = (events: readonly ProviderEvent[]): KeptProviderEvent[] =>
  events.map(({ at, ...rest }) => ({ ...rest, at: at.toString() }));

/** A long log of a long-running envelope: what is kept stays readable on a certificate. */
const LONGEST_ACTION = 200;

/** The provider's log becomes a part of our evidence: each line once, at its own moment, from its own address. */
export async function keepProviderEvents(
  tx: Tx,
  agreementId: string,
  events: readonly KeptProviderEvent[],
  visit: Visit,
): Promise<void> {
  const kept = await tx.signingEvidence.findMany({ where: { agreementId, action: 'provider-event' } });
  const seen = new Set(
    kept.map(({ at, detail }) => markOf(at.getTime(), z.record(z.string(), z.unknown()).parse(detail))),
  );
  const signers = await signersOf(tx, agreementId);
  for (const { at, action, by, ip } of events) {
    const moment = Temporal.Instant.from(at);
    const detail = { event: action.slice(0, LONGEST_ACTION), by };
    const mark = markOf(moment.epochMilliseconds, detail);
    if (seen.has(mark)) continue;
    seen.add(mark);
    const known = signers.find(({ name }) => name === by);
    await keepEvidenceOf(tx, visit, {
      agreementId,
      // Whoever is not one of ours is shown by the name that the provider has.
      contactId: known?.personId ?? (by === '' ? visit.person.id : by),
      action: 'provider-event',
      at: moment,
      origin: { ip: ip === null ? null : ip.slice(0, 64), userAgent: null },
      detail,
    });
  }
}

const markOf = (ms: number, { event, by }: Readonly<Record<string, unknown>>): string =>
  JSON.stringify([ms, event, by]);
