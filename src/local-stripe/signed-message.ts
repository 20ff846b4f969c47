import { createHmac } from 'node:crypto';
import type { KeptEvent } from './books.ts';
import { API_VERSION } from './serve-api.ts';

export interface Signing {
  readonly secrets: readonly string[];
  /** When it is signed, in milliseconds. */
  readonly at: number;
  readonly more?: object;
}

/** As it is posted to us, signed by each of `secrets`. */
export function signedMessage({ object, ...rest }: KeptEvent, { secrets, at, more = {} }: Signing) {
  const body = JSON.stringify({
    ...rest,
    object: 'event',
    api_version: API_VERSION,
    livemode: false,
    data: { object },
    ...more,
  });
  const t = Math.floor(at / 1000);
  const signed = secrets.map(
    (secret) => `v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`,
  );
  return { body, headers: { 'stripe-signature': [`t=${t}`, ...signed, 'v0=old'].join(',') } };
}
