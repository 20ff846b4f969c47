import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Workspace } from '../workspace.ts';

/**
 * A lasting fault strikes what the app calls besides methods, too: response_url and uploads. True: the answer has been
 * given, and nothing must be done.
 */
export async function meetWeather(
  { faults, closing }: Workspace,
  response: ServerResponse,
): Promise<boolean> {
  const fault = faults.lasting();
  if (fault?.kind === 'delay') await sleep(fault.ms, undefined, { signal: closing }).catch(() => undefined);
  if (fault?.kind === 'reset-before') response.destroy();
  if (fault?.kind === 'unavailable-before') response.writeHead(503).end('service unavailable');
  return response.destroyed || response.headersSent;
}
