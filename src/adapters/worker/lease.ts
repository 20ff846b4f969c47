import type { PrismaClient } from '../../../prisma/generated/client.ts';

/** How often a process says that it lives, when the others take it for dead, and when it must doubt itself. */
export const BEAT_MS = 2_000;
export const DEAD_MS = 12_000;
const FRESH_MS = 6_000;

/** This process's right to try effects, renewed by its heartbeat. */
export interface Lease {
  processId(): string;
  /**
   * Throws when others may have taken over what was claimed as `processId`: the last heartbeat is too old, or one was
   * so late that this process goes on under another id.
   */
  mustHold(processId: string): void;
  /** Aborted when the process stops. */
  signal(): AbortSignal;
  /** Written into the heartbeat row, so that the jobs of a dead process can be unlocked. */
  addWorker(workerId: string): void;
  /** What is still locked in this name is locked by nobody. */
  dropWorker(workerId: string): void;
  beat(): Promise<void>;
  end(): Promise<void>;
}

export interface LeaseOptions {
  readonly prisma: PrismaClient;
  readonly newProcessId: () => string;
  readonly monotonicMs: () => number;
}

export class StaleLease extends Error {
  override readonly name = 'StaleLease';
}

/** Opens a lease; call `beat` every BEAT_MS. A process that was declared dead goes on under a new id. */
export function createLease({ prisma, newProcessId, monotonicMs }: LeaseOptions): Lease {
  let id = newProcessId();
  /** The id that stands in the database, once one does. */
  let known: string | undefined;
  let lastBeat = Number.NEGATIVE_INFINITY;
  const workers = new Set<string>();
  const stopping = new AbortController();
  /** True when the row was not there. */
  const write = async (): Promise<boolean> => {
    const rows = await prisma.$queryRaw<{ is_new: boolean }[]>`
      insert into process (id, worker_ids, started_at, beat_at) values (${id}, ${[...workers]}, now(), now())
      on conflict (id) do update set beat_at = now(), worker_ids = excluded.worker_ids
      returning xmax = 0 as is_new`;
    return rows[0]?.is_new === true;
  };
  const forget = () => prisma.$executeRaw`delete from process where id = ${id}`;
  return {
    processId: () => id,
    mustHold(processId) {
      if (processId !== id)
        throw new StaleLease(`process ${processId} was taken for dead and goes on as ${id}`);
      if (monotonicMs() - lastBeat > FRESH_MS)
        throw new StaleLease(`process ${id} has not renewed its heartbeat`);
    },
    signal: () => stopping.signal,
    addWorker: (workerId) => void workers.add(workerId),
    dropWorker: (workerId) => void workers.delete(workerId),
    async beat() {
      const startedAt = monotonicMs();
      // Silent for longer than DEAD_MS: another process may have swept this one's row away and its effects with it.
      if (lastBeat > 0 && startedAt - lastBeat > DEAD_MS) id = newProcessId();
      // By a clock that stands still while the machine sleeps it was not long, and yet the row has been swept away.
      if ((await write()) && id === known) {
        await forget();
        id = newProcessId();
        await write();
      }
      known = id;
      lastBeat = startedAt;
    },
    async end() {
      stopping.abort();
      await forget();
    },
  };
}
