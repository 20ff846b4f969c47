import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type Check, healthRoutes } from '../../../src/adapters/http/health.ts';
import { listening } from '../../support/free-port.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(
  checks: readonly Check[],
  sleep: (ms: number) => Promise<void> = () => new Promise(() => undefined),
) {
  const routes = healthRoutes({ checks, sleep });
  const server = createServer((request, response) => {
    void routes.find(({ path }) => path === request.url)?.handler(request, response);
  });
  const port = await listening(server);
  closing.push(() => server.close());
  return async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: answer.status, body: await answer.json(), kept: answer.headers.get('cache-control') };
  };
}
const ok = (name: string): Check => ({ name, ok: async () => true });

describe('health', () => {
  it('lives while it answers, whatever else is wrong', async () => {
    const get = await serve([{ name: 'database', ok: () => Promise.reject(new Error('away')) }]);
    expect(await get('/healthz')).toEqual({ status: 200, body: { ok: true }, kept: 'no-store' });
  });

  it('is ready when everything is', async () => {
    const get = await serve([ok('database'), ok('worker')]);
    expect(await get('/readyz')).toEqual({ status: 200, body: { ok: true, notReady: [] }, kept: 'no-store' });
  });

  it('lists what is not: a no, an error, and what does not answer in time', async () => {
    const checks: Check[] = [
      ok('slack'),
      { name: 'worker', ok: async () => false },
      { name: 'database', ok: () => Promise.reject(new Error('secret')) },
      { name: 'vendor', ok: () => new Promise(() => undefined) },
    ];
    let waited = 0;
    const get = await serve(checks, async (ms) => {
      waited = ms;
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    const { status, body } = await get('/readyz');
    expect([status, body]).toEqual([503, { ok: false, notReady: ['worker', 'database', 'vendor'] }]);
    expect(waited).toBe(2_000);
  });
});
