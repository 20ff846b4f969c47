import { newId } from '../../src/adapters/system/ids.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { haru } from './room.ts';
import { at, type Tell, times, typed } from './wild-words.ts';

const said = [
  'milestone.delivered',
  'milestone.window-warning',
  'agreement.to-sign',
  'agreement.reminder',
  'agreement.expiry-warning',
];

/** After everything else: what was reminded of in vain, and every second thing put off by somebody with a long name. */
export async function furnishNudges(tx: Tx, tell: Tell): Promise<void> {
  const agreements = await tx.agreement.findMany({ select: { id: true, engagementId: true } });
  const deliveries = await tx.delivery.findMany({
    select: { id: true, milestone: { select: { engagementId: true } } },
  });
  const things = [
    ...agreements.map((one) => ({ ...one, kind: 'agreement.remind' })),
    ...deliveries.map(({ id, milestone: { engagementId } }) => ({
      ...{ id, engagementId, kind: 'milestone.warn-of-window' },
    })),
  ];
  for (const [index, { id: subject, engagementId, kind }] of things.entries()) {
    tell({ engagementId, kind, subject, day: '2026-12-02' }, /^reminder\.hand-over$/);
    await furnishCards(tx, subject);
    if (index % 2 === 0) continue;
    const by = { ...actorOf(haru), name: typed(120) };
    await tx.snooze.create({ data: { id: newId('snz'), engagementId, kind, subject, until: at, by, at } });
  }
}

async function furnishCards(tx: Tx, subject: string): Promise<void> {
  const ids = times(20, () => newId('eff'));
  await tx.card.createMany({
    data: ids.map((id, index) => ({
      ...{ effectId: id, ts: id, channelId: 'CKAWA', subject, params: {}, postedAt: at },
      notice: said[index % said.length] ?? '',
    })),
  });
}
