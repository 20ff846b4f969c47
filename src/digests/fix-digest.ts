import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { actorOf } from '../kernel/visit.ts';
import { correctionsFrom, MOST_CORRECTIONS } from './correction.ts';
import type { DigestCorrected } from './events.ts';
import { refuse } from './refusals.ts';

export const LONGEST_CORRECTION = 500;

const Kind = z.enum(['weekly', 'monthly']);

/** What was wrong in a digest is put right on the same message, with who and when. What was sent stays in the archive. */
export const fixDigest = act({
  name: 'digest.fix',
  input: z.object({ digestId: z.string(), text: z.string().trim().min(1).max(LONGEST_CORRECTION) }),
  async run(tx, { digestId, text }, visit) {
    if (visit.person.kind !== 'member') throw refuse.fixNotYours();
    await tx.$executeRaw`select 1 from digest where id = ${digestId} for update`;
    const digest = await tx.digest.findUnique({ where: { id: digestId } });
    const kind = Kind.safeParse(digest?.kind).data;
    if (digest === null || digest.engagementId === null || kind === undefined) throw refuse.noDigest();
    const before = correctionsFrom(digest.correction);
    if (before.length >= MOST_CORRECTIONS) throw refuse.correctedOften({ most: MOST_CORRECTIONS });
    const correction = { text, by: actorOf(visit.person), at: visit.now.toString() };
    const all = [...before, correction].map((one) => ({ ...one, by: actorToColumn(one.by) }));
    await tx.digest.update({ where: { id: digestId }, data: { correction: all } });
    const { engagementId } = digest;
    const corrected: DigestCorrected = { type: 'digest.corrected', engagementId, digestId, kind, text };
    return outcome([corrected]);
  },
});
