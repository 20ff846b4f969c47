import { createHmac } from 'node:crypto';

/** Sends a request as Slack signs it, at this moment or at another. */
export function signed(
  url: string,
  body: string,
  secret: string,
  { atSeconds = Math.floor(Date.now() / 1000), type = 'application/x-www-form-urlencoded' } = {},
): Promise<Response> {
  const signature = createHmac('sha256', secret).update(`v0:${atSeconds}:${body}`).digest('hex');
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(atSeconds),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  });
}
