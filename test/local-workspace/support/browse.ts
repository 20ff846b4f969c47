import { type IncomingHttpHeaders, request } from 'node:http';
import type { LocalWorkspace } from '../../../src/local-workspace/start-local-workspace.ts';

interface Asked {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

/** Asks with exactly these headers: `fetch` sets Host and its own Sec-Fetch ones. */
export function ask(
  ws: LocalWorkspace,
  path: string,
  { method = 'GET', headers = {}, body = '' }: Asked = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  const { hostname, port } = new URL(ws.url);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

/** What Chromium sends from the workspace's own page. */
export const asBrowser = (ws: LocalWorkspace): Record<string, string> => ({
  origin: new URL(ws.url).origin,
  'sec-fetch-site': 'same-origin',
  'sec-fetch-mode': 'cors',
  'sec-fetch-dest': 'empty',
  'content-type': 'application/json',
});
