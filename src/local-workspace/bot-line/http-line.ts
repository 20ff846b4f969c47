import type { BotLine, Delivery, Reply } from './bot-line.ts';
import { signRequest } from './sign-request.ts';

interface HttpLineSettings {
  requestUrl: () => string | undefined;
  signingSecret: () => string;
  wallNow: () => number;
  ackWithinMs: number;
}

function encode(delivery: Delivery): { type: string; body: string; headers: Record<string, string> } {
  const form = 'application/x-www-form-urlencoded';
  if (delivery.kind === 'events_api') {
    const headers: Record<string, string> = delivery.retry
      ? { 'x-slack-retry-num': String(delivery.retry.num), 'x-slack-retry-reason': delivery.retry.reason }
      : {};
    return { type: 'application/json', body: JSON.stringify(delivery.body), headers };
  }
  const fields =
    delivery.kind === 'interactive' ? { payload: JSON.stringify(delivery.payload) } : delivery.form;
  return { type: form, body: new URLSearchParams(fields).toString(), headers: {} };
}

export function readBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

export function httpLine(settings: HttpLineSettings): BotLine {
  return {
    async send(delivery): Promise<Reply> {
      const url = settings.requestUrl();
      if (url === undefined) return { got: 'unreachable', reason: 'no request URL is set' };
      const { type, body, headers } = encode(delivery);
      const signature = signRequest(settings.signingSecret(), Math.floor(settings.wallNow() / 1000), body);
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': type, 'user-agent': 'Slackbot 1.0', ...headers, ...signature },
          body,
          redirect: 'manual',
          signal: AbortSignal.timeout(settings.ackWithinMs),
        });
        const noRetry = response.headers.get('x-slack-no-retry') === '1';
        return { got: 'answer', status: response.status, body: readBody(await response.text()), noRetry };
      } catch (error) {
        if (isTimeout(error)) return { got: 'timeout' };
        return { got: 'unreachable', reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}
