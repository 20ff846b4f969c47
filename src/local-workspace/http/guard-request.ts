import type { IncomingMessage } from 'node:http';

export interface Refused {
  status: 403 | 405 | 415;
  why: string;
}

/** A name in Host that leads here from elsewhere would let any web page speak to this server (DNS rebinding). */
export const isLoopback = (host: string | undefined): boolean =>
  host !== undefined && /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host);

export const refusedHost = (request: IncomingMessage): Refused | undefined =>
  isLoopback(request.headers.host)
    ? undefined
    : {
        status: 403,
        why: 'The local workspace answers on this machine only: open it under 127.0.0.1 or localhost.',
      };

/** Programs send neither header; a browser says where the asking page comes from. */
export function refusedOrigin({ headers }: IncomingMessage): Refused | undefined {
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'];
  const own = origin === undefined || origin === `http://${host}`;
  // "none" is the person at the address bar.
  if (own && (site === undefined || site === 'same-origin' || site === 'none')) return undefined;
  return { status: 403, why: 'Only the local workspace’s own page may ask this, not a page from elsewhere.' };
}

/** A form on a page from elsewhere can be sent here without asking, but not with this content type. */
export function refusedAct(request: IncomingMessage): Refused | undefined {
  const type = request.headers['content-type'] ?? '';
  if (/^application\/json\s*(?:;|$)/i.test(type)) return refusedOrigin(request);
  return { status: 415, why: 'Send this as JSON, with content-type: application/json.' };
}
