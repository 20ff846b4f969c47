import { createHash } from 'node:crypto';
import type { Tx } from '../../kernel/act.ts';
import { canonicalJson } from '../../kernel/json.ts';
import type { Roadmap } from '../../kernel/roadmap/roadmap.ts';

export interface PictureReader {
  readonly roadmapPicture: Pick<Tx['roadmapPicture'], 'findFirst'>;
  readonly roadmap: Pick<Tx['roadmap'], 'findUnique'>;
}

export const newestPicture = (read: PictureReader, engagementId: string) =>
  read.roadmapPicture.findFirst({
    where: { engagementId },
    orderBy: { number: 'desc' },
  });

/** The same for roadmaps that look the same but for today's line. */
export function factsHash({ today: _today, ...facts }: Roadmap): string {
  return createHash('sha256').update(canonicalJson(facts)).digest('hex');
}
