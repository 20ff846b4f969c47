import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { blindKinds } from '../../kernel/mail.ts';
import { DEAD_MS } from './lease.ts';

/**
 * Takes over from the dead: unlocks their jobs, and gives back the effects they were trying, marked as in doubt so
 * that the outside is looked at first. Safe to run in every process at once. Dead is who is silent for too long, and
 * who is known to be dead by whoever watched it die.
 */
export async function takeOver(
  prisma: PrismaClient,
  own: { readonly processId: string; readonly active: ReadonlySet<string> },
  knownDead: readonly string[] = [],
): Promise<{ processes: number; effects: number }> {
  const processes = await buryTheDead(prisma, knownDead);
  return { processes, effects: (await giveBack(prisma, own, knownDead)) + (await queueForgotten(prisma)) };
}

/**
 * Forgets silent processes and unlocks their jobs. So are jobs that nobody living claims to hold: their process died
 * before it had written down under which name it locks. A process that starts has done so long before DEAD_MS.
 */
async function buryTheDead(prisma: PrismaClient, knownDead: readonly string[]): Promise<number> {
  const rows = await prisma.$queryRaw<{ processes: number }[]>`
    with dead as (
      delete from process
       where beat_at < now() - ${DEAD_MS} * interval '1 millisecond' or id = any (${[...knownDead]}::text[])
      returning worker_ids),
    orphaned as (
      select locked_by from graphile_worker.jobs
       where locked_at < now() - ${DEAD_MS} * interval '1 millisecond'
         and not exists (select 1 from process where locked_by = any (worker_ids)))
    select (select count(*)::int from dead) as processes,
           graphile_worker.force_unlock_workers(
             array(select unnest(worker_ids) from dead union select locked_by from orphaned))::text`;
  return rows[0]?.processes ?? 0;
}

/**
 * Effects that a process without heartbeat was trying wait again; the outside may have seen them. So do those that
 * this very process let go of without being able to say so (the database was away when a try ended). Of kinds that
 * nobody can look for, the try itself has written down whether it got that far.
 */
async function giveBack(
  prisma: PrismaClient,
  { processId, active }: { readonly processId: string; readonly active: ReadonlySet<string> },
  knownDead: readonly string[],
): Promise<number> {
  return prisma.$executeRaw`
    with lost as (
      update effect set state = 'waiting', next_try_at = now(), problem = 'the process died while trying',
                        in_doubt = in_doubt or kind <> all (${[...blindKinds]}::text[])
       where state = 'trying'
         and (tried_at < now() - interval '1 second' or process_id = any (${[...knownDead]}::text[]))
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
                     where state = 'waiting' and not in_line and next_try_at < now() - interval '1 minute'
                     order by seq limit 500 for update skip locked)
      returning id, queue, priority)
    select graphile_worker.add_job('run-effect', json_build_object('effectId', id, 'queue', queue), priority := priority,
                                   job_key := 'forgotten:' || id)
      from forgotten`;
}
