import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../../../prisma/generated/client.ts';

export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly connections: number;
  onError(error: Error): void;
  /**
   * How long a statement waits for a lock before PostgreSQL gives it up; for ever when left out. Prisma's own time-out
   * can't end a statement that waits, so this is what keeps a person from waiting with it.
   */
  readonly lockWaitMs?: number;
}

/**
 * Opens the pool that Prisma and the worker share. Without the `error` listener an idle connection that PostgreSQL
 * closes (a restart) would end the process.
 */
export function openDatabase(url: string, options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections,
    connectionTimeoutMillis: 5_000,
    ...(options.lockWaitMs !== undefined && { lock_timeout: options.lockWaitMs }),
  });
  pool.on('error', options.onError);
  pool.on('connect', (client) => client.on('error', options.onError));
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: createStatementNames() }),
  });
  return {
    prisma,
    pool,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** As many statements as a connection keeps ready. Lists of ids make new texts without end: those stay nameless. */
const MOST_NAMED = 250;

/**
 * A name for each text, so that every connection parses and plans it once. A press asks PostgreSQL six things, and
 * planning them anew each time costs more than answering them.
 */
function createStatementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MOST_NAMED) return '';
    const name = `engawa_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
