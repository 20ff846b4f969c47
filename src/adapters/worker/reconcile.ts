import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { DEAD_MS } from './lease.ts';

/**
 * Takes over from the dead: unlocks their jobs, and gives back the effects they were trying, marked as in doubt so
 * that the outside is looked at first. Safe to run in every process at once.
 */
export async function takeOver(
  prisma: PrismaClient,
  own: { readonly processId: string; readonly active: ReadonlySet<string> },
): Promise<{ processes: number; effects: number }> {
  const dead = await prisma.$queryRaw<{ id: string; worker_ids: string[] }[]>`
    delete from process where beat_at < now() - ${DEAD_MS} * interval '1 millisecond' returning id, worker_ids`;
  const workerIds = dead.flatMap(({ worker_ids }) => worker_ids);
  if (workerIds.length > 0)
    await prisma.$executeRaw`select graphile_worker.force_unlock_workers(${workerIds})`;
  return { processes: dead.length, effects: (await giveBack(prisma, own)) + (await queueForgotten(prisma)) };
}

/**
 * Effects that a process without heartbeat was trying wait again; the outside may have seen them. So do those that
 * this very process let go of without being able to say so (the database was away when a try ended).
 */
async function giveBack(
  prisma: PrismaClient,
  { processId, active }: { readonly processId: string; readonly active: ReadonlySet<string> },
): Promise<number> {
  return prisma.$executeRaw`
    with lost as (
      update effect set state = 'waiting', next_try_at = now(), in_doubt = true, problem = 'the process died while trying'
       where state = 'trying' and tried_at < now() - interval '1 second'
         and (not exists (select 1 from process p where p.id = effect.process_id)
              or (process_id = ${processId} and id <> all (${[...active]}::text[])))
      returning id, queue, priority)
    select graphile_worker.add_job('run-effect', json_build_object('effectId', id, 'queue', queue), priority := priority)
      from lost`;
}

/** A waiting effect whose job is gone (a queue's job found it not ready, a job was removed by hand) gets a new one. */
async function queueForgotten(prisma: PrismaClient): Promise<number> {
  return prisma.$executeRaw`
    with forgotten as (
      update effect set next_try_at = now()
       where id in (select id from effect
                     where state = 'waiting' and next_try_at < now() - interval '1 minute'
                     order by seq limit 500 for update skip locked)
      returning id, queue, priority)
    select graphile_worker.add_job('run-effect', json_build_object('effectId', id, 'queue', queue), priority := priority,
                                   job_key := 'forgotten:' || id)
      from forgotten`;
}
