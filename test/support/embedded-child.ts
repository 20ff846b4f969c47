// A stand-in for an Engawa process, for tests that kill it:  node --import tsx embedded-child.ts <data directory>
// Prints one line of JSON when PostgreSQL is up; on SIGINT asks it one more question, stops it and says so.
import { randomBytes } from 'node:crypto';
import { setInterval } from 'node:timers';
import { startEmbeddedPostgres } from '../../src/adapters/postgres/embedded.ts';
import { asAdmin } from './postgres.ts';

const say = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);
const stayAlive = setInterval(() => undefined, 1_000);

try {
  const server = await startEmbeddedPostgres({
    dataDir: process.argv[2] ?? '',
    random: () => randomBytes(32).toString('base64url'),
    flags: ['-c', 'fsync=off'],
  });
  process.once('SIGINT', async () => {
    // Long enough for a server that had heard the signal too to be gone.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { rows } = await asAdmin(server.url, (client) => client.query('select 1 as answered'));
    await server.stop();
    say({ ...rows[0], stopped: true });
    clearInterval(stayAlive);
  });
  say({ url: server.url });
} catch (error) {
  say({ refused: error instanceof Error ? error.message : String(error) });
  clearInterval(stayAlive);
}
