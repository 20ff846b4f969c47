import pg from 'pg';

const DEADLOCK = '40P01';
const MOST = 5;

const isDeadlock = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === DEADLOCK;

/**
 * For work on whole tables, beside which others read: whoever read two of them in the other order is let through, and
 * the work, of which nothing is left, is done again. It has to be one transaction, or one statement.
 */
export async function throughDeadlocks<T>(work: () => Promise<T>, met = 0): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (met === MOST || !(isDeadlock(error) || isDeadlock(cause))) throw error;
    return throughDeadlocks(work, met + 1);
  }
}
