import { newId } from '../../src/adapters/system/ids.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { FileProblem } from '../../src/kernel/slack-file.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { furnishQuestions } from './furnish-work.ts';
import { aoi, haru } from './room.ts';
import { at, by, day, long, type Tell, times, typed } from './wild-words.ts';

const states = ['asked', 'asked', 'provided', 'returned', 'returned', 'accepted', 'withdrawn'] as const;

/** Items in every state, with files that were read, wait to be read, and can't be. */
export async function furnishMaterials(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  for (const [index, status] of states.entries()) {
    const id = newId('mat');
    const isProvided = status !== 'asked' && status !== 'withdrawn';
    const isDecided = !['asked', 'provided'].includes(status);
    const milestone = await tx.milestone.findFirst({ where: { engagementId } });
    await tx.material.create({
      data: {
        id,
        engagementId,
        number: index + 1,
        what: typed(200),
        format: index === 0 ? '' : typed(120),
        dueOn: day,
        contactId: index === 0 ? null : haru.id,
        milestoneId: index % 2 === 0 ? null : (milestone?.id ?? null),
        status,
        round: isProvided ? 1 : 0,
        askedBy: { ...actorOf(aoi) },
        askedAt: at,
        reminders: 5,
        remindedOn: day,
        ...(isProvided && { note: long, links: times(20, () => `https://x.y/${'z'.repeat(900)}`) }),
        ...(isProvided && { providedBy: by, providedAt: at }),
        ...(isDecided && { decidedBy: { ...actorOf(aoi) }, decidedAt: at }),
        // The fourth was sent back because its files could not be read.
        ...(isDecided && index !== 3 && { returnedReason: typed(2000) }),
      },
    });
    await furnishFiles(tx, id);
    tell({ materialId: id });
    for (const round of ['1', '2']) tell({ materialId: id, round });
    await furnishQuestions(tx, engagementId, id, tell);
  }
  tell({ engagementId, day: '2026-11-30' }, /^material\.reminder$/);
}

async function furnishFiles(tx: Tx, materialId: string): Promise<void> {
  const file = {
    materialId,
    round: 1,
    name: typed(120),
    mediaType: 'x/y',
    size: 10 ** 8,
    slackFileId: 'F1',
    createdAt: at,
  };
  for (const problem of [null, ...FileProblem.options])
    await tx.materialFile.create({ data: { ...file, id: newId('fil'), problem } });
  await tx.materialFile.create({ data: { ...file, id: newId('fil'), sha256: 'a'.repeat(64) } });
}
