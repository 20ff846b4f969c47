import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import type { Happening } from '../kernel/event.ts';
import { FileProblem } from '../kernel/slack-file.ts';
import type { FileNoted } from './events.ts';
import { takeMaterial } from './load-material.ts';
import { sendBack } from './send-back.ts';

/**
 * A file has been read, or can't be. Once all of the round are looked at and one can't be read, the item goes back to
 * the client at once: nobody could work with it.
 */
export const noteFileRead = act({
  name: 'material.note-file-read',
  input: z.object({
    materialId: z.string(),
    fileId: z.string(),
    read: z.union([
      z.object({ name: z.string(), mediaType: z.string(), size: z.number().int(), sha256: z.string() }),
      z.object({ problem: FileProblem }),
    ]),
  }),
  async run(tx, { materialId, fileId, read }, visit) {
    const taken = await takeMaterial(tx, materialId);
    const { round } = await tx.materialFile.update({
      where: { id: fileId },
      select: { round: true },
      data:
        'problem' in read
          ? { problem: read.problem }
          : { mediaType: read.mediaType, size: read.size, sha256: read.sha256 },
    });
    const { material, facts } = taken;
    const noted: FileNoted = {
      type: 'material.file-noted',
      engagementId: facts.id,
      materialId,
      round,
      fileId,
      sha256: 'problem' in read ? null : read.sha256,
    };
    const files = await tx.materialFile.findMany({
      where: { materialId, round: material.round },
      omit: { bytes: true },
    });
    const isLookedAt = files.every(({ sha256, problem }) => sha256 !== null || problem !== null);
    const isWrong = files.some(({ problem }) => problem !== null);
    if (material.status !== 'provided' || !isLookedAt || !isWrong) return outcome([noted]);
    const events: Happening[] = [noted, await sendBack(tx, visit, taken, { reason: null })];
    return outcome(events);
  },
});
