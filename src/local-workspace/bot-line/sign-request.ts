import { createHmac } from 'node:crypto';

/** Slack's v0 signature: over the raw body, so not a byte may change on the way. */
export function signRequest(secret: string, seconds: number, body: string): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${digest}` };
}
