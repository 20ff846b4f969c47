import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { oneLine } from '../../kernel/shorten.ts';

interface OpenRisk {
  readonly what: string;
  readonly milestoneIds: readonly string[];
}

/** Earlier days that are offered are no risk. */
export async function openRisks(
  read: { readonly risk: Pick<Tx['risk'], 'findMany'> },
  engagementId: string,
): Promise<readonly OpenRisk[]> {
  const rows = await read.risk.findMany({
    where: { engagementId, status: 'open', kind: { not: 'spare-capacity' } },
    orderBy: { number: 'asc' },
    select: { what: true, milestoneIds: true },
  });
  return rows.map(({ what, milestoneIds }) => ({
    what: oneLine(what, 200),
    milestoneIds: z.array(z.string()).parse(milestoneIds),
  }));
}

/** What is open about this milestone; nothing where there is none, so that its picture stays the same. */
export function risksAbout(
  milestoneId: string,
  open: readonly OpenRisk[],
): { readonly risks?: readonly string[] } {
  const risks = open.filter(({ milestoneIds }) => milestoneIds.includes(milestoneId)).map(({ what }) => what);
  return risks.length === 0 ? {} : { risks };
}
