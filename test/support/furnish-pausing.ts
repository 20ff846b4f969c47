import type { Tx } from '../../src/kernel/act.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { aoi, NOW, type Room } from './room.ts';
import { type Tell, typed } from './wild-words.ts';

/** A project that rests, and one that has gone on since. */
export async function furnishPausing(tx: Tx, room: Room, tell: Tell): Promise<void> {
  for (const lasts of [true, false]) {
    const engagementId = await room.seedEngagement({ agreedTotal: 1_000_000n });
    // Seeded beside this transaction, and seen by it: each statement sees what others have committed.
    const paused = { reason: typed(500), until: '2026-12-07', at: NOW, by: { ...actorOf(aoi) } };
    if (lasts)
      await tx.engagement.update({ where: { id: engagementId }, data: { status: 'paused', paused } });
    const about = { engagementId, pausedAt: NOW };
    const kinds = /^engagement\.(?:paused|paused-team|pause-over)$/;
    for (const until of ['2026-12-07', '2026-12-14'])
      tell({ ...about, until, reason: typed(500), who: typed(120) }, kinds);
    for (const days of ['0', '1', '15']) tell({ ...about, days, who: typed(120) }, /^engagement\.resumed$/);
  }
}
