import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { type Day, parseDay } from '../kernel/calendar.ts';

const Reminded = z.object({ materialId: z.string(), day: z.string() });

/** The client's days on which they were reminded of an item, as they stand on record. */
export async function remindedDays(
  tx: { readonly audit: Pick<Tx['audit'], 'findMany'> },
  engagementId: string,
  materialId: string,
): Promise<readonly Day[]> {
  const rows = await tx.audit.findMany({
    where: { chain: engagementId, type: 'material.reminded', body: { contains: materialId } },
    orderBy: { seq: 'asc' },
    select: { body: true },
  });
  return rows.flatMap(({ body }) => {
    const event = Reminded.parse(JSON.parse(body));
    const day = event.materialId === materialId ? parseDay(event.day) : undefined;
    return day === undefined ? [] : [day];
  });
}
