import type { IncomingMessage, ServerResponse } from 'node:http';

/** One thing that has to work, and what to call it when it does not. */
export interface Check {
  readonly name: string;
  ok(): Promise<boolean>;
}

/** Longer than this and a check counts as failed: a load balancer does not wait either. */
const PATIENCE_MS = 2_000;

export interface HealthOptions {
  readonly checks: readonly Check[];
  readonly sleep: (ms: number) => Promise<void>;
}

/** `/healthz`: the process lives. `/readyz`: everything it needs is usable, else the list of what is not. */
export function healthRoutes({ checks, sleep }: HealthOptions) {
  const failing = async (): Promise<readonly string[]> => {
    const results = await Promise.all(
      checks.map(async ({ name, ok }) => {
        const good = await Promise.race([ok().catch(() => false), sleep(PATIENCE_MS).then(() => false)]);
        return good ? undefined : name;
      }),
    );
    return results.filter((name) => name !== undefined);
  };
  return [
    {
      path: '/healthz',
      method: 'GET',
      handler: (_request: IncomingMessage, response: ServerResponse) => sendJson(response, 200, { ok: true }),
    },
    {
      path: '/readyz',
      method: 'GET',
      async handler(_request: IncomingMessage, response: ServerResponse) {
        const notReady = await failing();
        sendJson(response, notReady.length === 0 ? 200 : 503, { ok: notReady.length === 0, notReady });
      },
    },
  ];
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
