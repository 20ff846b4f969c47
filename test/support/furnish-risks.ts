import { newId } from '../../src/adapters/system/ids.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { aoi } from './room.ts';
import { at, by, day, type Tell, times, title, typed } from './wild-words.ts';

const kinds = ['risk', 'absence', 'force-majeure', 'spare-capacity'] as const;
const only = /^risk\./;
const decided = { by, at: at.toISOString() };

/** Notices of every kind: just announced, answered, overtaken, closed; and somebody who will be away. */
export async function furnishRisks(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  const milestone = await tx.milestone.findFirst({ where: { engagementId }, select: { id: true } });
  const milestoneIds = milestone === null ? [] : [milestone.id];
  const moved = times(30, () => ({ milestoneId: 'mil_x', title, from: '2026-11-30', to: '2026-12-07' }));
  const conflicts = times(5, () => ({ milestoneId: 'mil_y', title, dueOn: '2026-12-24' }));
  const dates = { moved, conflicts, endBefore: '2026-12-24', endAfter: '2026-12-30', changeAsked: true };
  let number = 0;
  for (const kind of kinds)
    for (const state of ['bare', 'asking', 'answered', 'over', 'closed']) {
      number += 1;
      const isOffer = kind === 'spare-capacity';
      const isAnswered = state === 'answered' || state === 'closed';
      const riskId = newId('rsk');
      await tx.risk.create({
        data: {
          ...{ id: riskId, engagementId, number, kind, milestoneIds },
          what: typed(1000),
          effect: typed(1000),
          raisedBy: { ...actorOf(aoi) },
          raisedAt: at,
          ...(state !== 'bare' && {
            options: isOffer ? [] : times(4, () => typed(200)),
            needs: typed(1000),
            needsBy: day,
            firstDay: day,
            lastDay: day,
            moves: isOffer ? -3 : 3,
            pauses: kind === 'force-majeure',
            dates: { state: datesNow(isOffer, state), ...dates },
          }),
          ...(isAnswered && {
            answer: {
              ...(isOffer
                ? { offer: { accepted: state === 'closed', ...decided } }
                : { chosen: { option: 3, ...decided } }),
              said: { words: typed(2000), ...decided },
            },
          }),
          ...(state === 'closed' && {
            status: 'closed',
            outcome: typed(1000),
            closedBy: { ...actorOf(aoi) },
            closedAt: at,
          }),
        },
      });
      tell({ riskId, day: '2026-11-30' }, only);
    }
  await furnishAbsences(tx, tell);
}

function datesNow(isOffer: boolean, state: string): string {
  if (isOffer) return state === 'over' ? 'gone' : 'offered';
  return state === 'closed' ? 'undone' : 'moved';
}

async function furnishAbsences(tx: Tx, tell: Tell): Promise<void> {
  for (const removedAt of [null, at]) {
    const absenceId = newId('abs');
    await tx.absence.create({
      data: {
        id: absenceId,
        memberId: aoi.id,
        firstDay: day,
        lastDay: day,
        addedBy: { ...actorOf(aoi) },
        addedAt: at,
        removedAt,
      },
    });
    tell({ absenceId }, only);
  }
}
