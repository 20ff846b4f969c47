import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentSecurityPolicy } from '../../pages/layout.ts';

/** What a page answers, before it is written. */
export type Answer =
  | { readonly status: number; readonly html: string }
  | { readonly status: number; readonly pdf: Uint8Array; readonly name: string; readonly keep: boolean }
  | { readonly status: 303; readonly location: string };

// Nothing on the way keeps a copy, the link does not leak to other sites, and no page can be framed over ours.
const always = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-opener-policy': 'same-origin',
} as const;

export function write(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  const body = bodyOf(answer);
  const headers = { ...always, ...headersOf(answer), 'content-length': body.byteLength };
  response.writeHead(answer.status, headers).end(request.method === 'HEAD' ? undefined : body);
}

const bodyOf = (answer: Answer): Uint8Array =>
  'pdf' in answer ? answer.pdf : Buffer.from('html' in answer ? answer.html : '');

function headersOf(answer: Answer): Record<string, string> {
  if ('html' in answer)
    return { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': contentSecurityPolicy };
  if ('location' in answer) return { location: answer.location };
  const { name, keep } = answer;
  return {
    'content-type': 'application/pdf',
    'content-disposition': `${keep ? 'attachment' : 'inline'}; filename="agreement.pdf"; filename*=UTF-8''${encoded(name)}`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  };
}

/** RFC 8187: `encodeURIComponent` leaves a few characters that may not stand there. Slashes would name a folder. */
const encoded = (name: string): string =>
  encodeURIComponent(name.replaceAll(/[/\\:]/g, '-')).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
