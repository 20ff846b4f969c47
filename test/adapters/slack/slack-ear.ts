import { once } from 'node:events';
import { createServer } from 'node:http';
import { createWebClient } from '../../../src/adapters/slack/web-client.ts';
import { keptLog } from './kept-log.ts';
import { originOf } from './stage.ts';

export interface Heard {
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
}

export interface EarAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Held back until this is settled. */
  readonly after?: Promise<unknown>;
}

const yes: EarAnswer = { body: { ok: true, team_id: 'T1', user_id: 'U1', bot_id: 'B1' } };

/** A Slack that says yes to everything, or what a test tells it to, and keeps what it heard. */
export async function openEar() {
  const heard: Heard[] = [];
  const answers: Record<string, EarAnswer> = {};
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      const method = (request.url ?? '').split('/').at(-1) ?? '';
      heard.push({ method, args: Object.fromEntries(new URLSearchParams(body)) });
      const answer = answers[method] ?? yes;
      const { status = 200, headers = {}, body: said = { ok: true }, after } = answer;
      void Promise.resolve(after).then(() => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(typeof said === 'string' ? said : JSON.stringify(said));
      });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const apiUrl = `${originOf(server)}/api`;
  const { log, lines } = keptLog();
  const fallback = { locale: 'en', timeZone: 'Asia/Tokyo' } as const;
  const config = { botToken: 'xoxb-ear', apiUrl, port: 0, host: '', owners: [], fallback };
  return {
    heard,
    answers,
    log,
    lines,
    config,
    client: createWebClient(config, log),
    close(): Promise<void> {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
export type Ear = Awaited<ReturnType<typeof openEar>>;
