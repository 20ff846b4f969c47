import type { Tx } from '../kernel/act.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { acceptSilently } from './accept-silently.ts';

/** A database for looking only. */
interface DueReader {
  readonly due: Pick<Tx['due'], 'count'>;
}

/**
 * Whether this delivery is accepted when nobody answers: where that is agreed now, and was when its window opened. An
 * addendum that agrees to it later leaves a window that runs already as it was.
 */
export async function silenceAccepts(
  read: DueReader,
  deliveryId: string,
  { terms }: Pick<EngagementFacts, 'terms'>,
): Promise<boolean> {
  if (!terms.silentAcceptance) return false;
  const where = { kind: acceptSilently.name, subject: deliveryId, state: { not: 'dropped' } };
  return (await read.due.count({ where })) > 0;
}
