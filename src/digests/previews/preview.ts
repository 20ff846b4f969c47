import type { DigestPreview } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { StoredActor } from '../../kernel/actor.ts';
import { type Day, dayFromColumn, type Instant, instantFromColumn } from '../../kernel/calendar.ts';
import type { Actor } from '../../kernel/visit.ts';
import { WeeklyContent } from '../digest-content.ts';
import { refuse } from '../refusals.ts';

interface Shown {
  readonly id: string;
  readonly engagementId: string;
  /** The client's day on which the digest goes out. */
  readonly day: Day;
  /** As it was when it was shown. */
  readonly content: WeeklyContent;
  readonly note: string | null;
}

/** `by` is null where it went out at its hour and nobody had said anything; Engawa itself: it could not go out. */
export type Preview = Shown &
  (
    | { readonly status: 'open' }
    | { readonly status: 'skipped'; readonly by: Actor; readonly at: Instant }
    | { readonly status: 'sent'; readonly by: Actor | null; readonly at: Instant }
  );

export function previewFrom(row: DigestPreview): Preview {
  const shown = {
    id: row.id,
    engagementId: row.engagementId,
    day: dayFromColumn(row.localDay),
    content: WeeklyContent.parse(row.content),
    note: row.note,
  };
  if (row.status === 'open' || row.decidedAt === null) return { ...shown, status: 'open' };
  const at = instantFromColumn(row.decidedAt);
  const by = StoredActor.nullable().parse(row.decidedBy);
  if (row.status === 'skipped' && by !== null) return { ...shown, status: 'skipped', by, at };
  return { ...shown, status: 'sent', by, at };
}

/** Takes the preview's row for this transaction. Throws when its digest is no longer to come. */
export async function openPreview(tx: Tx, previewId: string): Promise<Extract<Preview, { status: 'open' }>> {
  await tx.$executeRaw`select 1 from digest_preview where id = ${previewId} for update`;
  const row = await tx.digestPreview.findUnique({ where: { id: previewId } });
  if (row === null) throw refuse.noPreview();
  const preview = previewFrom(row);
  if (preview.status !== 'open') throw refuse.previewOver({ name: preview.content.name });
  return preview;
}
