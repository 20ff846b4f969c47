import type { Tx } from '../kernel/act.ts';
import { dropDue } from '../kernel/due.ts';
import type { Change } from './change.ts';
import type { ChangeOutdated } from './events.ts';

/**
 * A proposal that no longer fits the plan goes back to the team, which assesses it anew: nobody can agree to days or a
 * milestone that are not there any more. The caller holds the engagement.
 */
export async function sendBack(
  tx: Tx,
  { id: changeId, engagementId, number }: Pick<Change, 'id' | 'engagementId' | 'number'>,
): Promise<ChangeOutdated> {
  await tx.changeRequest.update({
    where: { id: changeId },
    data: { status: 'asked', decision: { outdated: true } },
  });
  await dropDue(tx, changeId);
  return { type: 'change.outdated', engagementId, changeId, number };
}
