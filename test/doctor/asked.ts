import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Answer, Check } from '../../src/doctor/finding.ts';

/** A setting with everything given that a real Slack needs. */
export const real = {
  SLACK_BOT_TOKEN: 'xoxb-1-token',
  SLACK_SIGNING_SECRET: 'signing-secret',
  LINK_SECRET: 'l'.repeat(32),
};

export const ask = (check: Check): Promise<readonly Answer[]> => check.look(AbortSignal.timeout(20_000));

export const configOf = (given: Record<string, string>) => readConfig(given);

/** `ok: words` for each answer; the fix stands behind an arrow. */
export const saidBy = async (check: Check): Promise<string[]> =>
  (await ask(check)).map(
    ({ state, said, fix }) => `${state}: ${said}${fix === undefined ? '' : ` → ${fix}`}`,
  );

/** A server on this machine for one test. Gives its address. */
export async function serving(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}
