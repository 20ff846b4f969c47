import type { Tx } from '../../kernel/act.ts';
import type { ReviewComment } from './review-comment.ts';

/** What became of a wording that was taken over: in a locked clause it stands only once a second person agrees. */
export type Taken = 'holds' | 'waits' | 'refused';

/** By the id of the comment that proposed it. */
export async function whatWasTaken(
  read: { readonly clauseChange: Pick<Tx['clauseChange'], 'findMany'> },
  engagementId: string,
  comments: readonly ReviewComment[],
): Promise<ReadonlyMap<string, Taken>> {
  const taken = comments.filter(({ status }) => status === 'taken');
  if (taken.length === 0) return new Map();
  const changes = await read.clauseChange.findMany({
    where: { engagementId, literal: true, locked: true },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
  });
  return new Map(
    taken.map(({ id, clauseKey, proposal }): [string, Taken] => {
      const change = changes.find((one) => one.clauseKey === clauseKey && one.text === proposal);
      if (change === undefined || change.decision === 'approved') return [id, 'holds'];
      return [id, change.decision === null && change.endedAt === null ? 'waits' : 'refused'];
    }),
  );
}
