import type { Tx } from '../kernel/act.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { acceptSilently } from './accept-silently.ts';

/** Databases for looking only. */
interface DueReader {
  readonly due: Pick<Tx['due'], 'count'>;
}
interface DuesReader {
  readonly due: Pick<Tx['due'], 'findMany'>;
}

const promised = { kind: acceptSilently.name, state: { not: 'dropped' } } as const;

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
  return (await read.due.count({ where: { ...promised, subject: deliveryId } })) > 0;
}

/** The same of several deliveries in one query: those that silence accepts. */
export async function silentlyAcceptable(
  read: DuesReader,
  deliveryIds: readonly string[],
  { terms }: Pick<EngagementFacts, 'terms'>,
): Promise<ReadonlySet<string>> {
  if (!terms.silentAcceptance) return new Set();
  const where = { ...promised, subject: { in: [...deliveryIds] } };
  const rows = await read.due.findMany({ where, select: { subject: true } });
  return new Set(rows.map(({ subject }) => subject));
}
