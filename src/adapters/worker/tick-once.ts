import { composeAll } from './compose-all.ts';
import { BATCH, endOfNight, fireDue } from './ticks.ts';
import type { WorkerOptions } from './worker.ts';

type Ticking = Pick<
  WorkerOptions,
  'prisma' | 'perform' | 'planners' | 'holdBack' | 'batches' | 'visit' | 'line'
>;

/**
 * Plans, and fires what is due. What one planner or batch can't do keeps nothing else from happening: it is thrown when
 * all else was done. A database that has no time is left alone at once; the next tick goes on.
 */
export async function tickOnce(options: Ticking): Promise<void> {
  const { prisma, perform, planners, holdBack, batches, visit, line } = options;
  const failed: unknown[] = [];
  const fenced = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (error instanceof Error && error.name === 'Busy') throw error;
      failed.push(error);
    }
  };
  for (const planner of planners) await fenced(() => perform(planner, {}, visit()));
  // Not fenced: without it what an outage has held up would come at night.
  if (holdBack !== undefined) await perform(holdBack, {}, visit());
  for (const { act } of batches) await fenced(() => composeAll(perform, act, visit));
  const batched = batches.map(({ kind }) => kind);
  while ((await fireDue(prisma, visit().now, batched)) >= BATCH);
  await endOfNight(prisma, visit().now);
  await line?.admit();
  if (failed.length > 0)
    throw failed.length === 1 ? failed[0] : new AggregateError(failed, 'several planners failed');
}
