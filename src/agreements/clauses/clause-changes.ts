import type { Tx } from '../../kernel/act.ts';
import { type ClauseChange, clauseChangeFrom, holds, isWaiting } from './clause-change.ts';

/** An open transaction, or a database for looking only. */
export interface ChangeReader {
  readonly clauseChange: Pick<Tx['clauseChange'], 'findMany'>;
}

/** Every change of this engagement that was not taken back or overtaken, the oldest first. */
async function liveChanges(read: ChangeReader, engagementId: string): Promise<readonly ClauseChange[]> {
  const rows = await read.clauseChange.findMany({
    where: { engagementId, endedAt: null },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(clauseChangeFrom);
}

/** What this engagement's draft says instead of its template: what needs no second person, or has one's yes. */
export const changesFor = async (
  read: ChangeReader,
  engagementId: string,
): Promise<readonly ClauseChange[]> => (await liveChanges(read, engagementId)).filter(holds);

/** What still waits for a second person: nothing is sent until it is decided. */
export const waitingChanges = async (
  read: ChangeReader,
  engagementId: string,
): Promise<readonly ClauseChange[]> => (await liveChanges(read, engagementId)).filter(isWaiting);
