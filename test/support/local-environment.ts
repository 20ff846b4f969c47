import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { usedDataDir } from './data-dir.ts';
import { freePort } from './free-port.ts';

/** What `npm start` without tokens runs with, on free ports and a data directory of its own. */
export async function localEnvironment(dataDir?: string) {
  const [port, workspacePort] = [await freePort(), await freePort()];
  return {
    PORT: String(port),
    WORKSPACE_PORT: String(workspacePort),
    ENGAWA_DATA: dataDir ?? (await usedDataDir()),
    LOG_LEVEL: 'silent',
  };
}

/** Another program on a port of this machine. */
export async function occupied(): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server does not listen');
  return { port: address.port, server };
}
