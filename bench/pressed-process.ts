import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { freePort, root } from './ground.ts';
import type { Orders } from './press-server.ts';

export const AGENCY = 'T0AGENCY01';

const Said = z.object({
  open: z.boolean().optional(),
  problem: z.string().optional(),
  cpuMs: z.number().optional(),
});

export interface PressedProcess {
  readonly url: string;
  /** Milliseconds of processor time that it has used so far. */
  cpuMs(): Promise<number>;
  close(): Promise<void>;
}

/** A server in a process of its own, so that whoever presses does not share its event loop. */
export async function openPressed(orders: Omit<Orders, 'port'>): Promise<PressedProcess> {
  const port = await freePort();
  const child = fork(join(root, 'bench', 'press-server.ts'), {
    execArgv: ['--import', 'tsx'],
    cwd: root,
  });
  const gone = once(child, 'exit');
  const close = async (): Promise<void> => {
    if (child.connected) child.disconnect();
    await gone;
  };
  const said = await ask(child, { ...orders, port });
  if (said.open !== true) {
    await close();
    throw new Error(`the server did not open: ${said.problem}`);
  }
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    cpuMs: async () => (await ask(child, 'cpu')).cpuMs ?? 0,
    close,
  };
}

async function ask(child: ChildProcess, question: Orders | 'cpu') {
  const answer = once(child, 'message');
  child.send(question);
  return Said.parse((await answer)[0]);
}

/** A Slack that says yes to everything at once: what is measured is this side of the line. */
export async function openYesSlack() {
  let posted = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      posted += 1;
      const ts = `1790000000.${String(posted).padStart(6, '0')}`;
      const identity = { team_id: AGENCY, user_id: 'U0ENGAWA01', bot_id: 'B0ENGAWA01' };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: true, ...identity, ts, channel: 'C0TEAM0001', messages: [] }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return {
    apiUrl: `http://127.0.0.1:${address.port}/api/`,
    async close(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
