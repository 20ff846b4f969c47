import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Who holds a data directory: a lock in its own server, which ends with the process that holds it, however it ends. */
export interface Ownership {
  release(): Promise<void>;
}

// A process number can be given to another process and a file outlives its writer; a connection does neither.
const lock = 69637; // "owner" on a telephone keypad; migrations in the same database lock another number

/**
 * Takes the server for this process. Held by another: that one's process id, after half a second of patience, because
 * one that was killed a moment ago is let go of only when the server notices.
 */
export async function claim(url: string): Promise<Ownership | { readonly heldBy: string }> {
  for (let attempt = 1; ; attempt += 1) {
    const link = linkTo(url);
    await link.client.connect();
    const { rows } = await link.client.query<{ mine: boolean; holder: string | null }>(
      `select pg_try_advisory_lock($1) as mine,
              (select a.application_name from pg_locks l join pg_stat_activity a using (pid)
                where l.locktype = 'advisory' and l.objid = $1 and l.granted and l.pid <> pg_backend_pid()
                  and a.datname = current_database() limit 1) as holder`,
      [lock],
    );
    const answer = rows[0];
    if (answer?.mine) return hold(link, url);
    await link.client.end();
    if (attempt === 10) return { heldBy: answer?.holder?.replace(/^engawa /, '') ?? 'unknown' };
    await pause(50);
  }
}

/** Keeps the lock. PostgreSQL drops every connection when one of its processes crashes; then it is taken again. */
function hold(first: Link, url: string): Ownership {
  let released = false;
  let current = first;
  const later = (): void => {
    if (!released) setTimeout(() => void again(), 200).unref();
  };
  const again = async (): Promise<void> => {
    current = linkTo(url);
    current.socket.unref();
    current.client.once('end', later);
    // A failure ends the connection, and so comes round again.
    await current.client.connect().catch(() => undefined);
    await current.client.query('select pg_advisory_lock($1)', [lock]).catch(() => undefined);
  };
  // From here on it does not keep the process from ending: what that leaves running is adopted by the next start.
  first.socket.unref();
  first.client.once('end', later);
  return {
    async release() {
      released = true;
      current.socket.ref();
      await current.client.end().catch(() => undefined);
    },
  };
}

interface Link {
  readonly client: pg.Client;
  readonly socket: Socket;
}

function linkTo(url: string): Link {
  const socket = new Socket();
  const client = new pg.Client({
    connectionString: url,
    stream: () => socket,
    application_name: `engawa ${process.pid}`,
    connectionTimeoutMillis: 5_000,
  });
  // Without a listener, a server that stops would end the process.
  client.on('error', () => undefined);
  return { client, socket };
}
