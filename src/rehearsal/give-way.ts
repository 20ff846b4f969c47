import type { Tx } from '../kernel/act.ts';

/** Whether somebody waits for what this transaction has locked: what is only looked at must not hold up what is done. */
export async function isWaitedFor(tx: Pick<Tx, '$queryRaw'>): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ waits: boolean }[]>`
    select exists (select from pg_locks l where not l.granted and pg_backend_pid() = any (pg_blocking_pids(l.pid))) as waits`;
  return row?.waits ?? false;
}
