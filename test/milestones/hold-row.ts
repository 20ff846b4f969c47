import { inject } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { untilOthersWait } from '../support/lock-waits.ts';
import { asAdmin, urlOf } from '../support/postgres.ts';

/**
 * Starts `work` while another connection holds what `lock` selects for update, so that whoever is at work at the same
 * moment really meets there; then lets go and gives what became of each.
 */
export async function whileHeld<T>(
  prisma: PrismaClient,
  lock: string,
  id: string,
  work: () => readonly Promise<T>[],
): Promise<PromiseSettledResult<T>[]> {
  const [here] = await prisma.$queryRaw<{ name: string }[]>`select current_database() as name`;
  return asAdmin(urlOf(inject('adminUrl'), here?.name ?? ''), async (holder) => {
    await holder.query('begin');
    await holder.query(`${lock} for update`, [id]);
    const all = work();
    const settling = Promise.allSettled(all);
    await Promise.race([untilOthersWait(prisma, all.length), settling]);
    await holder.query('commit');
    return settling;
  });
}
