import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Origin } from '../../agreements/signature.ts';
import { visibleText } from '../../kernel/markup.ts';

/**
 * Where a request came from. The address is the connection's own. Only where PUBLIC_URL is https do we stand behind a
 * proxy, and then it is the last entry of X-Forwarded-For: that one was written by our proxy, those before it by
 * whoever sent the request.
 */
export function originOf(request: IncomingMessage, publicUrl: string): Origin {
  const behindProxy = publicUrl.startsWith('https://');
  const forwarded = behindProxy ? lastForwarded(request) : undefined;
  const agent = visibleText(request.headers['user-agent'] ?? '').slice(0, 500);
  return { ip: forwarded ?? plainIp(request.socket.remoteAddress), userAgent: agent === '' ? null : agent };
}

function lastForwarded({ headers }: IncomingMessage): string | undefined {
  const last = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim() ?? '';
  return plainIp(withoutPort(last)) ?? undefined;
}

/** Some proxies write the port behind it, and brackets around an IPv6 address. */
const withoutPort = (address: string): string =>
  address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');

/** An IPv4 address that came through an IPv6 socket, as people write it. */
function plainIp(address: string | undefined): string | null {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(plain) === 0 ? null : plain;
}

/** A browser or a messenger looking ahead: nobody has read anything. */
export function isLookingAhead({ method, headers }: IncomingMessage): boolean {
  const purposes = [
    headers['purpose'],
    headers['sec-purpose'],
    headers['x-moz'],
    headers['x-purpose'],
  ].flat();
  return (
    method === 'HEAD' ||
    purposes.some((purpose) => purpose !== undefined && /prefetch|preview/i.test(purpose))
  );
}
