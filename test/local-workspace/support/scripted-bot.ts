import { createServer } from 'node:http';
import type { LocalWorkspace } from '../../../src/local-workspace/start-local-workspace.ts';

export interface Heard {
  headers: Record<string, string | string[] | undefined>;
  raw: string;
  /** the form's fields, the parsed payload, or the event's envelope */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into payloads freely
  body: any;
}

export interface Said {
  status?: number;
  body?: string | object;
  headers?: Record<string, string>;
  afterMs?: number;
}

const parse = (raw: string, type: string): object => {
  if (type.includes('json')) return JSON.parse(raw);
  const form = Object.fromEntries(new URLSearchParams(raw));
  return form['payload'] === undefined ? form : JSON.parse(form['payload']);
};

/** An app without Bolt: it hears everything as it comes over the wire, and says what the test wants. */
export async function scriptedBot(
  ws: LocalWorkspace,
  answer: (heard: Heard) => Said | undefined | Promise<Said | undefined>,
) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', async () => {
      const raw = Buffer.concat(chunks).toString();
      const one = { headers: request.headers, raw, body: parse(raw, request.headers['content-type'] ?? '') };
      heard.push(one);
      const said = (await answer(one)) ?? {};
      if (said.afterMs) await new Promise((resolve) => setTimeout(resolve, said.afterMs));
      const text = typeof said.body === 'string' ? said.body : said.body ? JSON.stringify(said.body) : '';
      response.writeHead(said.status ?? 200, said.headers ?? {}).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  ws.setRequestUrl(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/slack/events`);
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { heard, stop };
}
