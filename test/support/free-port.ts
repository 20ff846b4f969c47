import { createServer, type Server } from 'node:net';

/** Starts to listen at a port that the system chooses, and keeps it. */
export async function listening(server: Server, port = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server does not listen');
  return address.port;
}

const FIRST = 11_000;
const EACH = 100;
let next = 0;

/**
 * A port for what has to know its port before it listens. Below those that the system hands out by itself, and from a
 * range of this test process alone, so that nobody takes it in the meantime.
 */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < EACH; tried += 1) {
    const port = FIRST + (process.pid % 210) * EACH + (next++ % EACH);
    const server = createServer();
    const isFree = await listening(server, port).then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => server.close(resolve));
    if (isFree) return port;
  }
  throw new Error('no port is free');
}
