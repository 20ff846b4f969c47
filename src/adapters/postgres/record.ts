import type { Tx } from '../../kernel/act.ts';
import type { Later } from '../../kernel/effect.ts';
import type { Happening, Recorded } from '../../kernel/event.ts';
import { canonicalJson, plainJson } from '../../kernel/json.ts';

/** The chain that an event is appended to: its engagement's, or the agency's own. */
export const chainOf = (event: Happening): string => event.engagementId ?? 'agency';

export interface PromisedEffect extends Later {
  readonly id: string;
  readonly key: string;
  readonly cause: string;
}

/**
 * Audit rows, effects and their jobs, in one call to the database, inside the act's transaction. Chains in one order,
 * whatever happened first: two acts that both append to a project's and to the agency's never wait for each other in a
 * ring.
 */
export async function record(
  tx: Tx,
  events: readonly Recorded<Happening>[],
  promises: readonly PromisedEffect[],
): Promise<void> {
  if (events.length === 0 && promises.length === 0) return;
  const audits = events
    .map((event) => ({
      chain: chainOf(event),
      type: event.type,
      at: event.at.toString(),
      actor: event.by.id,
      body: canonicalJson(event),
    }))
    .toSorted((a, b) => (a.chain === b.chain ? 0 : a.chain < b.chain ? -1 : 1));
  const effects = promises.map((promise) => ({
    id: promise.id,
    key: promise.key,
    kind: promise.kind,
    payload: promise.payload,
    cause: promise.cause,
    queue: promise.queue ?? null,
    priority: promise.priority ?? 0,
    next_try_at: promise.notBefore?.toString() ?? null,
    due: promise.due ?? null,
  }));
  await tx.$executeRaw`select engawa_record(${plainJson(audits)}::jsonb, ${plainJson(effects)}::jsonb)`;
}
