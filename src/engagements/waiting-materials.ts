import type { Tx } from '../kernel/act.ts';
import { dayFromColumn } from '../kernel/calendar.ts';
import type { Value } from '../kernel/phrase.ts';
import type { Waiting } from './waiting.ts';
import { waits } from './waiting-text.ts';

interface Engagement {
  readonly id: string;
  readonly client: string;
  readonly who: Value;
}

/** What the client still has to provide, and what they provided and nobody has looked at. */
export async function waitingMaterials(
  read: { readonly [M in 'material' | 'contact']: Pick<Tx[M], 'findMany'> },
  engagements: ReadonlyMap<string, Engagement>,
): Promise<readonly Waiting[]> {
  const rows = await read.material.findMany({
    where: {
      engagementId: { in: [...engagements.keys()] },
      status: { in: ['asked', 'returned', 'provided'] },
    },
    orderBy: [{ dueOn: 'asc' }, { number: 'asc' }],
  });
  const named = await read.contact.findMany({
    where: { id: { in: rows.flatMap(({ contactId }) => contactId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return rows.flatMap((row) => {
    const engagement = engagements.get(row.engagementId);
    if (engagement === undefined) return [];
    const { id: engagementId, client } = engagement;
    const { id: subject, what } = row;
    const who = names.get(row.contactId ?? '') ?? engagement.who;
    const said =
      row.status === 'provided'
        ? waits.materialToCheck({ what, client })
        : waits.material({ who, what, due: dayFromColumn(row.dueOn) });
    return [{ engagementId, kind: 'material', subject, until: null, said }];
  });
}
