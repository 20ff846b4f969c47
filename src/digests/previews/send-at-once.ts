import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import { archiveWeekly } from '../compose-weekly.ts';
import type { WeeklyDigestsComposed } from '../events.ts';

interface Shown {
  readonly id: string;
  readonly note: string | null;
}

/** The preview that is open, taken for this transaction: whatever goes out now is the digest that it shows. */
export async function takeOpenPreview(tx: Tx, engagementId: string): Promise<Shown | undefined> {
  const rows = await tx.$queryRaw<Shown[]>`
    select id, note from digest_preview where engagement_id = ${engagementId} and status = 'open'
     order by local_day limit 1 for update`;
  return rows[0];
}

/** Somebody does not wait for its hour. Undefined: today's has gone out already. */
export async function sendAtOnce(
  tx: Tx,
  visit: Visit,
  engagementId: string,
  shown: Shown | undefined,
): Promise<WeeklyDigestsComposed | undefined> {
  const previews = new Map(
    shown === undefined ? [] : [[engagementId, { previewId: shown.id, note: shown.note }] as const],
  );
  const digests = await archiveWeekly(tx, [engagementId], visit, { previews, evenQuiet: true });
  if (digests.length === 0) return undefined;
  if (shown !== undefined)
    await tx.digestPreview.update({
      where: { id: shown.id },
      data: {
        status: 'sent',
        decidedBy: actorToColumn(actorOf(visit.person)),
        decidedAt: instantToColumn(visit.now),
      },
    });
  return { type: 'digest.weekly-composed', engagementId: null, digests };
}
