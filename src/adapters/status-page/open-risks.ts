import { oneLine } from '../../kernel/shorten.ts';
import { riskKinds } from '../../pages/status-page/state-words.ts';
import type { StatusPage } from '../../pages/status-page/status-page.ts';
import { words } from '../../pages/status-page/status-words.ts';
import { riskFrom } from '../../risks/risk.ts';
import type { Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

/** What was announced and has no outcome yet. */
export async function openRisks(
  { prisma }: Parts,
  { engagement: { id } }: Visitor,
): Promise<StatusPage['risks']> {
  const rows = await prisma.risk.findMany({
    where: { engagementId: id, status: 'open' },
    orderBy: { number: 'asc' },
  });
  return rows
    .map(riskFrom)
    .map(({ number, what, kind, effect, needsBy }) => [
      words.numbered({ number, what: oneLine(what, 300) }),
      riskKinds[kind](),
      words.just({ value: oneLine(effect, 300) }),
      needsBy === null ? words.none() : words.just({ value: needsBy }),
    ]);
}
