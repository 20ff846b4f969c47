import type { PrismaClient } from '../../../prisma/generated/client.ts';

/** How often a process says that it lives, when the others take it for dead, and when it must doubt itself. */
export const BEAT_MS = 2_000;
export const DEAD_MS = 12_000;
const FRESH_MS = 6_000;

/** This process's right to try effects, renewed by its heartbeat. */
export interface Lease {
  processId(): string;
  /** Throws when the last heartbeat is too old: others may have taken over what this process believes to hold. */
  mustBeFresh(): void;
  /** Aborted when the process stops. */
  signal(): AbortSignal;
  /** Written into the heartbeat row, so that the jobs of a dead process can be unlocked. */
  addWorker(workerId: string): void;
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
  let lastBeat = Number.NEGATIVE_INFINITY;
  const workers = new Set<string>();
  const stopping = new AbortController();
  return {
    processId: () => id,
    mustBeFresh() {
      if (monotonicMs() - lastBeat > FRESH_MS)
        throw new StaleLease(`process ${id} has not renewed its heartbeat`);
    },
    signal: () => stopping.signal,
    addWorker: (workerId) => void workers.add(workerId),
    async beat() {
      const startedAt = monotonicMs();
      // Silent for longer than DEAD_MS: another process may have swept this one's row away and its effects with it.
      if (lastBeat > 0 && startedAt - lastBeat > DEAD_MS) id = newProcessId();
      await prisma.$executeRaw`
        insert into process (id, worker_ids, started_at, beat_at) values (${id}, ${[...workers]}, now(), now())
        on conflict (id) do update set beat_at = now(), worker_ids = excluded.worker_ids`;
      lastBeat = startedAt;
    },
    async end() {
      stopping.abort();
      await prisma.$executeRaw`delete from process where id = ${id}`;
    },
  };
}
